package fr.clubbusiness.iae;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What a hire does to the suspension of a PASS IAE. */
@ApplicationScoped
public class PassSuspensions {
    private final PassRegister register;

    PassSuspensions(PassRegister register) {
        this.register = register;
    }

    /**
     * A person is hired on this day: a suspension of their PASS that covers it ends the day before, or is cancelled when it starts that day. Does nothing
     * without one. The transaction must have locked the person ({@code PersonLock}), which also lets it reach their PASS, whoever hires.
     */
    public void endSuspensionForHire(UUID beneficiary, LocalDate hiredOn) {
        PassFile.latestOf(beneficiary)
                .ifPresent(file -> file.suspensions().stream()
                        .filter(suspension -> suspension.period().covers(hiredOn))
                        .forEach(suspension -> register.endSuspension(file, suspension, hiredOn)));
    }
}
