package app.beatwright.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ThreadRows extends Repository<ThreadRow, UUID> {

    ThreadRow save(ThreadRow row);

    @Query("select t from ThreadRow t where t.branch = :branch")
    List<ThreadRow> of(UUID branch);

    @Query("select count(t) from ThreadRow t where t.id = :id and t.branch <> :branch")
    long areElsewhere(UUID id, UUID branch);

    /// Those that are known of an earlier moment have not moved since.
    @Modifying
    @Query("update ThreadRow t set t.asOf = :asOf where t.branch = :branch and t.asOf < :asOf")
    void stay(UUID branch, long asOf);

    /// Only where it is, and only if nobody knows it of a later moment.
    @Modifying
    @Query("""
            update ThreadRow t set t.node = :node, t.field = :field, t.channel = :channel,
                t.from = :from, t.to = :to, t.words = :words,
                t.acceptedSeq = :acceptedSeq, t.acceptedBy = :acceptedBy, t.acceptedAt = :acceptedAt,
                t.acceptedStands = :acceptedStands, t.asOf = :asOf
            where t.id = :id and t.asOf < :asOf""")
    void move(
            UUID id,
            UUID node,
            @Nullable String field,
            @Nullable String channel,
            int from,
            int to,
            String words,
            @Nullable Long acceptedSeq,
            @Nullable UUID acceptedBy,
            @Nullable Instant acceptedAt,
            boolean acceptedStands,
            long asOf);
}
