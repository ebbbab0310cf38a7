package uk.sendplan.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    List<Account> findAllByOrderByName();

    @Query("select count(a) from Account a where a.administrator = true and a.closedAt is null")
    long openAdministrators();
}
