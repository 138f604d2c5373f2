package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.outline.NodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<NoticeRow, UUID> {

    NoticeRow save(NoticeRow row);

    boolean existsById(UUID id);

    @Query("""
            select new app.beatwright.review.NoticeRows$Found(n, t, c) from NoticeRow n, ThreadRow t, CommentRow c
            where n.account = :account and t.id = n.thread and c.id = n.comment and c.withdrawn = false
            order by n.at desc""")
    List<Found> of(UUID account, Limit most);

    /// Those of an account that were neither read nor sent yet.
    @Query("""
            select new app.beatwright.review.NoticeRows$Found(n, t, c) from NoticeRow n, ThreadRow t, CommentRow c
            where n.account = :account and t.id = n.thread and c.id = n.comment and c.withdrawn = false
                and n.readAt is null and n.mailedAt is null
            order by n.at desc""")
    List<Found> unsent(UUID account, Limit most);

    /// What somebody is to see to, each with what was said first.
    @Query("""
            select new app.beatwright.review.NoticeRows$Charge(t, c) from ThreadRow t, CommentRow c
            where t.assignee = :account and t.resolved = false and t.acceptedStands = false
                and c.thread = t.id and c.place = 0""")
    List<Charge> charges(UUID account, Limit most);

    @Query("""
            select new app.beatwright.review.NoticeRows$Unread(t.id, t.branch) from NoticeRow n, ThreadRow t, CommentRow c
            where n.account = :account and n.readAt is null and t.id = n.thread
                and c.id = n.comment and c.withdrawn = false
            group by t.id, t.branch order by max(n.at) desc""")
    List<Unread> unread(UUID account, Limit most);

    @Query("select distinct n.account from NoticeRow n where n.readAt is null and n.mailedAt is null")
    List<UUID> owed();

    @Query("select distinct n.account from NoticeRow n where n.thread = :thread and n.readAt is null")
    List<UUID> waiting(UUID thread);

    @Modifying
    @Query("""
            update NoticeRow n set n.readAt = :now
            where n.account = :account and n.thread = :thread and n.readAt is null""")
    int read(UUID account, UUID thread, Instant now);

    @Modifying
    @Query("update NoticeRow n set n.readAt = :now where n.account = :account and n.readAt is null")
    int readAll(UUID account, Instant now);

    @Modifying
    @Query("update NoticeRow n set n.mailedAt = :now where n.id in :ids")
    void sent(Collection<UUID> ids, Instant now);

    record Unread(UUID thread, UUID branch) {}

    record Found(NoticeRow notice, ThreadRow thread, CommentRow comment) {

        Call call(AccountId who) {
            var charge = who.value().equals(thread.assignee) && !thread.resolved && !thread.acceptedStands;
            return new Call(
                    Optional.of(notice.id),
                    new ThreadId(thread.id),
                    new BranchId(thread.branch),
                    new NodeId(thread.node),
                    Why.named(notice.why),
                    new AccountId(notice.by),
                    notice.at,
                    comment.body,
                    notice.readAt == null,
                    charge,
                    charge ? Optional.ofNullable(thread.due) : Optional.empty());
        }
    }

    record Charge(ThreadRow thread, CommentRow comment) {

        Call call() {
            return new Call(
                    Optional.empty(),
                    new ThreadId(thread.id),
                    new BranchId(thread.branch),
                    new NodeId(thread.node),
                    Why.ASSIGNED,
                    new AccountId(comment.author),
                    comment.madeAt,
                    comment.body,
                    false,
                    true,
                    Optional.ofNullable(thread.due));
        }
    }
}
