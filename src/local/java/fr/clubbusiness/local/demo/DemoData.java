package fr.clubbusiness.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo data as request bodies of the API, one JSON object each. They are always the same for one size and day. Each has an {@code externalId}.
 * {@code structureId} and {@code employerId} contain the {@code externalId} of an organisation; the loader replaces it with the id that the API
 * assigned.
 */
public interface DemoData {
    /** Bodies of {@code POST /v1/companies}; those of {@link DemoOrganisations} are among them. */
    List<String> companies();

    /** Bodies of {@code POST /v1/structures}; those of {@link DemoOrganisations} are among them. */
    List<String> structures();

    /** Bodies of {@code POST /v1/partners}; that of {@link DemoOrganisations} is among them. */
    default List<String> partners() {
        return List.of(LocalUsersOnly.partner());
    }

    /** Lines of {@code POST /v1/beneficiaries/import}. */
    Stream<String> beneficiaries();

    /** Lines of {@code POST /v1/needs/import}. */
    Stream<String> needs();

    /** The data of one size, with dates that suit a club on {@code today}. */
    static DemoData of(DemoSize size, LocalDate today) {
        return switch (size) {
            case NONE -> new LocalUsersOnly();
            case SMALL -> DemoClub.small(today);
            case LARGE -> DemoClub.large(today);
        };
    }
}
