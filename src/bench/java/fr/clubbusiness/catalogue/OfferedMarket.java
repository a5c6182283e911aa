package fr.clubbusiness.catalogue;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.referential.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Structures all over the country with their offers: a tenth everywhere, the others around the structure, in departments or in communes. */
final class OfferedMarket {
    private static final int TOWNS = 3_000;
    private static final int BATCH = 1_000;
    private static final int ANSWERS = 200_000;

    private static final String PURCHASES = """
            INSERT INTO purchase (id, club_id, buyer_id, title, kind, sector, services, commune_code, amount_from, amount_to, deadline, reserved, joint_allowed,
                lots, status, sent_at, created_at, updated_at)
            SELECT uuidv7(), o.club_id, o.id, 'Achat', 'QUOTE', 'CLEANING', '{PRESTATION}', '01000', 1000, 1000, current_date, 'NONE', false, '{}', 'SENT',
                now(), now(), now()
            FROM organisation o, generate_series(1, 1000) WHERE o.agency
            """;

    private static final String OFFER = """
            INSERT INTO offer (id, club_id, structure_id, title, sector, services, area_kind, area_km, area_codes, rome_codes, shown_to_public, status, reach,
                confirmed_at, created_at, updated_at)
            SELECT uuidv7(), club_id, id, 'Offre', ?, ?, ?, ?, ?, '{}', false, 'PUBLISHED', ?, now(), now(), now() FROM organisation WHERE siret = ?
            """;

    /** A commune of the country, at a place drawn at random. */
    record Town(String code, String department, Place place) {}

    /** What a purchase asks for. */
    record Wanted(
            Sector sector,
            ServiceForm service,
            Town town,
            @Nullable Integer within) {}

    private final List<Town> towns = new ArrayList<>();
    private final Connection owner;
    private final Random random;

    OfferedMarket(Connection owner, Random random) {
        this.owner = owner;
        this.random = random;
    }

    void fill(int structures, int offers) throws SQLException {
        fillTowns();
        // The number of each row is drawn under a lock until its transaction ends.
        for (int first = 1; first <= structures; first += BATCH) {
            run(structures(TOWNS, first, Math.min(structures, first + BATCH - 1)));
        }
        run(
                "INSERT INTO structure_capacity (organisation_id, club_id, kind) SELECT id, club_id, 'EI' FROM organisation WHERE structure_kind = 'EI'");
        fillOffers(structures, offers);
        run(PURCHASES);
        run(received(Math.min(100, 100L * ANSWERS / (structures * 20L))));
        run("VACUUM ANALYZE");
    }

    private static String received(long share) {
        return """
            WITH p AS (SELECT array_agg(id) AS ids FROM purchase),
                f AS (SELECT id, structure_id, club_id, row_number() OVER () AS n FROM (SELECT DISTINCT ON (structure_id) * FROM offer) x)
            INSERT INTO purchase_answer (id, club_id, purchase_id, structure_id, offer_id, status, sent_at)
            SELECT uuidv7(), f.club_id, p.ids[k], f.structure_id, f.id, 'NO_ANSWER', now() - interval '180 days' * random()
            FROM f, p, generate_series(1, 20) k WHERE random() * 100 < %d
            """.formatted(share);
    }

    private static String structures(int towns, int first, int last) {
        return """
            INSERT INTO organisation (club_id, siret, name, structure_kind, commune_code, contact_email)
            SELECT a.club_id, lpad(n::text, 14, '0'), 'Structure ' || n, 'EI', lpad((1 + n %% %1$d %% 95)::text, 2, '0') || lpad((n %% %1$d / 95)::text, 3, '0'), 'contact@structure.example'
            FROM organisation a, generate_series(%2$d, %3$d) n WHERE a.agency
            """.formatted(towns, first, last);
    }

    Wanted wanted(Random draw) {
        return new Wanted(
                oneOf(draw, Sector.values()),
                oneOf(draw, ServiceForm.values()),
                towns.get(draw.nextInt(TOWNS)),
                draw.nextBoolean() ? null : 100);
    }

    private void fillTowns() throws SQLException {
        run("INSERT INTO zone VALUES ('Z92050', 'Zone', '92', '11', 97351, 48.89198, 2.20675)");
        for (int i = 0; i < TOWNS; i++) {
            var department = "%02d".formatted(1 + i % 95);
            var place = new Place(random.nextDouble(43, 50.5), random.nextDouble(-1.5, 7));
            var town = new Town(department + "%03d".formatted(i / 95), department, place);
            towns.add(town);
            run(
                    "INSERT INTO commune VALUES ('%s', 'Commune %1$s', '{00000}', '%s', '11', NULL, NULL, 1000, %s, %s, false, 'Z92050')"
                            .formatted(town.code(), department, place.latitude(), place.longitude()));
        }
    }

    private void fillOffers(int structures, int offers) throws SQLException {
        owner.setAutoCommit(false);
        try (var insert = owner.prepareStatement(OFFER)) {
            for (int i = 0; i < offers; i++) {
                var structure = 1 + i % structures;
                var sector = oneOf(random, Sector.values());
                var services = List.of(oneOf(random, ServiceForm.values()));
                var area = area();
                var reach = ReachKeys.ofOffer(
                        sector, services, area, towns.get(structure % TOWNS).place());
                insert.setString(1, sector.name());
                insert.setArray(
                        2,
                        owner.createArrayOf(
                                "text", services.stream().map(Enum::name).toArray()));
                insert.setString(3, area.kind().name());
                insert.setObject(4, area.km(), Types.INTEGER);
                insert.setArray(5, owner.createArrayOf("text", area.codes().toArray()));
                insert.setArray(6, owner.createArrayOf("text", reach.toArray()));
                insert.setString(7, "%014d".formatted(structure));
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    owner.commit();
                }
            }
            insert.executeBatch();
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private OfferArea area() {
        var kind = random.nextInt(10);
        if (kind == 0) {
            return new OfferArea(AreaKind.COUNTRY, null, List.of());
        }
        if (kind < 5) {
            return new OfferArea(AreaKind.KM, 5 + random.nextInt(60), List.of());
        }
        var town = towns.get(random.nextInt(TOWNS));
        return kind < 8
                ? new OfferArea(AreaKind.DEPARTMENTS, null, List.of(town.department(), "92"))
                : new OfferArea(AreaKind.COMMUNES, null, List.of(town.code()));
    }

    private static <T> T oneOf(Random draw, T[] all) {
        return all[draw.nextInt(all.length)];
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
