package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is known of a service, as its publisher says it. Only imports write it; of several sheets of one service, a query reads one. */
@Entity
@Immutable
@Table(name = "local_service_sheet")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ServiceSheet {
    @Id
    private UUID serviceId;

    @Formula("(select l.source_id from local_service l where l.id = service_id)")
    private String sourceId;

    private int fromImport;
    private @Nullable Integer toImport;
    private @Nullable String source;
    private @Nullable String structure;
    private String name;
    private @Nullable String description;
    private @Nullable String link;
    private LocalDate updatedOn;
    private @Nullable String kind;
    private List<String> themes;

    @Enumerated(EnumType.STRING)
    private List<Barrier> barriers;

    private @Nullable String fees;
    private @Nullable String feesDetails;
    private List<String> audiences;
    private @Nullable String audiencesDetails;
    private @Nullable String accessConditions;
    private @Nullable String communeName;
    private @Nullable String postalCode;
    private @Nullable String communeCode;
    private @Nullable String address;
    private @Nullable String addressMore;
    private @Nullable String phone;
    private @Nullable String email;
    private List<String> reception;
    private boolean inPerson;
    private boolean remote;
    private List<String> zone;
    private boolean unknownZone;
    private List<String> mobilisation;
    private List<String> mobilisedBy;
    private @Nullable String mobilisationDetails;
    private @Nullable String mobilisationLink;
    private @Nullable Double weeklyHours;
    private @Nullable Integer weeks;
    private @Nullable String openingHours;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceSheet() {}

    UUID serviceId() {
        return serviceId;
    }

    LocalDate updatedOn() {
        return updatedOn;
    }

    List<Barrier> barriers() {
        return List.copyOf(barriers);
    }

    boolean isFree() {
        return "gratuit".equals(fees);
    }

    boolean isRemote() {
        return remote;
    }

    List<String> zone() {
        return List.copyOf(zone);
    }

    List<String> audiences() {
        return List.copyOf(audiences);
    }

    /** Whom it belongs to, and what it says. */
    ServiceView.Facts facts() {
        return new ServiceView.Facts(
                serviceId,
                sourceId,
                source,
                structure,
                name,
                description,
                link,
                updatedOn,
                kind,
                List.copyOf(themes),
                barriers(),
                fees,
                feesDetails,
                audiences(),
                audiencesDetails,
                accessConditions);
    }

    ServiceView.Where where() {
        return new ServiceView.Where(
                inPerson, remote, address, addressMore, postalCode, communeName, communeCode, openingHours, zone());
    }

    ServiceView.How how() {
        return new ServiceView.How(
                phone,
                email,
                List.copyOf(mobilisation),
                List.copyOf(mobilisedBy),
                mobilisationDetails,
                mobilisationLink,
                weeklyHours,
                weeks);
    }
}
