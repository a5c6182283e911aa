package fr.clubbusiness.message;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a member wants to be told what waits for their organisation. */
@Entity
@SuppressWarnings("UnusedVariable") // the club is read in SQL only
class MemberPreferences extends PanacheEntityBase {
    @Id
    private UUID memberId;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    private List<ContactChannel> channels;

    private @Nullable String email;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MemberPreferences() {}

    @SuppressWarnings("NullAway.Init")
    MemberPreferences(Caller of) {
        this.memberId = of.member();
        this.clubId = of.club();
    }

    static Optional<MemberPreferences> of(Caller member) {
        return findByIdOptional(member.member());
    }

    void replace(List<ContactChannel> chosen, @Nullable String address) {
        channels = List.copyOf(chosen);
        email = address;
    }

    List<ContactChannel> channels() {
        return channels;
    }

    @Nullable
    String email() {
        return email;
    }

    /** From 1 on: 0 is for whoever has chosen nothing yet. */
    int version() {
        return version + 1;
    }
}
