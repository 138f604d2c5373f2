package app.beatwright.ui.inbox;

import app.beatwright.inbox.Habits;
import app.beatwright.inbox.Inbox;
import app.beatwright.inbox.Post;
import app.beatwright.ui.part.Reader;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What a page needs to show an inbox.
@Component
public record Mail(Inbox inbox, Habits habits, Post post, Reader reader, Clock clock) {}
