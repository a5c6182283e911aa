package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase of cleaning at Nanterre, and an offer that fits it, each with one thing changed. */
final class Judging {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private Judging() {}

    static PurchaseTerms terms(Reservation reserved, @Nullable Integer within) {
        return terms(reserved, within, TODAY.plusDays(30), false, List.of());
    }

    static PurchaseTerms terms(
            Reservation reserved,
            @Nullable Integer within,
            LocalDate deadline,
            boolean jointAllowed,
            List<String> lots) {
        return new PurchaseTerms(
                "Entretien",
                null,
                PurchaseKind.QUOTE,
                Sector.CLEANING,
                List.of(ServiceForm.PRESTATION),
                new CommuneCode("92050"),
                within,
                20_000,
                20_000,
                deadline,
                reserved,
                jointAllowed,
                lots);
    }

    static Fit.Wanted wanted() {
        return wanted(Reservation.NONE, null);
    }

    static Fit.Wanted wanted(Reservation reserved, @Nullable Integer within) {
        return new Fit.Wanted(terms(reserved, within), "92");
    }

    static Fit.Candidate fitting() {
        return candidate(Sector.CLEANING, ServiceForm.PRESTATION, departments("92"), StructureKind.EI);
    }

    static Fit.Candidate candidate(Sector sector, ServiceForm service, OfferArea area, StructureKind... kinds) {
        return new Fit.Candidate(
                new UUID(0, 1),
                new UUID(0, 2),
                sector,
                List.of(service),
                area,
                Set.of(kinds),
                true,
                true,
                Optional.of(12.0),
                0);
    }

    static OfferArea departments(String... codes) {
        return new OfferArea(AreaKind.DEPARTMENTS, null, List.of(codes));
    }

    static Fit.Candidate asked(long received, double distance, long id) {
        return new Fit.Candidate(
                new UUID(0, id),
                new UUID(0, id),
                Sector.CLEANING,
                List.of(ServiceForm.PRESTATION),
                departments("92"),
                Set.of(StructureKind.EI),
                true,
                true,
                Optional.of(distance),
                received);
    }
}
