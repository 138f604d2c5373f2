package app.beatwright.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccountRows extends Repository<Account, UUID> {

    Account save(Account account);

    long count();

    Optional<Account> findById(UUID id);

    List<Account> findAll();

    List<Account> findByIdIn(Collection<UUID> ids);

    Optional<Account> findByEmail(String email);
}
