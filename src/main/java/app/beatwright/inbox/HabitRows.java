package app.beatwright.inbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HabitRows extends Repository<HabitRow, UUID> {

    HabitRow save(HabitRow row);

    Optional<HabitRow> findById(UUID account);

    Optional<HabitRow> findByStopToken(String token);
}
