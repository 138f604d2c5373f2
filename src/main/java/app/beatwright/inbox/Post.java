package app.beatwright.inbox;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The way to people's mailboxes, where the installation has one: `spring.mail.*`, `beatwright.mail.from` and
/// `beatwright.url`.
@Component
public class Post {

    private final Optional<JavaMailSender> sender;
    private final String from;
    private final String address;

    /// Throws [IllegalStateException] where letters could be sent but nobody says from whom, or where their links lead.
    Post(
            ObjectProvider<JavaMailSender> sender,
            @Value("${beatwright.mail.from:}") String from,
            @Value("${beatwright.url:}") String address) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.from = from;
        this.address = address.replaceAll("/+$", "");
        if (isOn() && (from.isBlank() || !address.matches("https?://.+"))) {
            throw new IllegalStateException(
                    "Letters can be sent (spring.mail.host is set), but it is not said from whom"
                            + " and where their links lead: set beatwright.mail.from to an address, and beatwright.url to where"
                            + " this installation is found, like https://outlines.example.org.");
        }
    }

    public boolean isOn() {
        return sender.isPresent();
    }

    /// Where a page of this installation is found from outside.
    String link(String path) {
        return address + path;
    }

    /// Throws [org.springframework.mail.MailException] if the server does not take it.
    void send(String to, Letter letter) {
        sender.ifPresent(way -> way.send(message -> {
            var parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
            parts.setFrom(from, "Beatwright");
            parts.setTo(to);
            parts.setSubject(letter.subject());
            parts.setText(letter.words(), letter.page());
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Auto-Submitted", "auto-generated");
        }));
    }
}
