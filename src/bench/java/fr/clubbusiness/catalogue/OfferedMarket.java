package fr.clubbusiness.catalogue;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.local.demo.DemoSirets;
import fr.clubbusiness.referential.intake.BenchTowns;
import fr.clubbusiness.referential.intake.BenchTowns.Town;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Structures all over the country with their offers: a tenth everywhere, the others around the structure, in departments or in communes. */
final class OfferedMarket {
    private static final int TOWNS = 3_000;
    private static final int BATCH = 1_000;
    private static final int ANSWERS = 200_000;

    private static final String STRUCTURES = """
            INSERT INTO organisation (club_id, siret, name, structure_kind, commune_code, contact_email)
            SELECT a.club_id, n.siret, 'Structure ' || n.siret, 'EI', n.commune, 'contact@structure.example'
            FROM organisation a, unnest(?::text[], ?::text[]) AS n (siret, commune) WHERE a.agency
            """;

    private static final String PURCHASES = """
            INSERT INTO purchase (id, club_id, buyer_id, title, kind, sector, services, commune_code, amount_from, amount_to, deadline, reserved, joint_allowed,
                lots, status, sent_at, created_at, updated_at)
            SELECT uuidv7(), o.club_id, o.id, 'Achat', 'QUOTE', 'CLEANING', '{PRESTATION}', '92050', 1000, 1000, current_date, 'NONE', false, '{}', 'SENT',
                now(), now(), now()
            FROM organisation o, generate_series(1, 1000) WHERE o.agency
            """;

    private static final String OFFER = """
            INSERT INTO offer (id, club_id, structure_id, title, sector, services, area_kind, area_km, area_codes, rome_codes, shown_to_public, status, reach,
                confirmed_at, created_at, updated_at)
            SELECT uuidv7(), club_id, id, 'Offre', ?, ?, ?, ?, ?, '{}', false, 'PUBLISHED', ?, now(), now(), now() FROM organisation WHERE siret = ?
            """;

    private static final String PURCHASE = """
            INSERT INTO purchase (id, club_id, buyer_id, title, kind, sector, services, commune_code, suppliers_within_km, amount_from, amount_to, deadline,
                reserved, joint_allowed, lots, status, created_at, updated_at)
            SELECT uuidv7(), o.club_id, o.id, 'Achat', 'QUOTE', ?, ?, ?, ?, 1000, 1000, current_date + 30, 'NONE', false, '{}', 'VALIDATED', now(), now()
            FROM organisation o WHERE o.agency RETURNING id
            """;

    /** What a purchase asks for. */
    record Wanted(
            Sector sector,
            ServiceForm service,
            Town town,
            @Nullable Integer within) {}

    private final List<Town> towns;
    private final Connection owner;
    private final Random random;

    /** @param owner of the tables of a club whose communes are loaded */
    OfferedMarket(Connection owner, Random random) {
        this.owner = owner;
        this.random = random;
        var all = new ArrayList<>(BenchTowns.read());
        Collections.shuffle(all, random);
        towns = List.copyOf(all.subList(0, TOWNS));
    }

    void fill(int structures, int offers) throws SQLException {
        // The number of each row is drawn under a lock until its transaction ends.
        for (int first = 1; first <= structures; first += BATCH) {
            fillStructures(first, Math.min(structures, first + BATCH - 1));
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

    private void fillStructures(int first, int last) throws SQLException {
        try (var insert = owner.prepareStatement(STRUCTURES)) {
            insert.setArray(1, texts(IntStream.rangeClosed(first, last).mapToObj(OfferedMarket::siret)));
            insert.setArray(
                    2,
                    texts(IntStream.rangeClosed(first, last)
                            .mapToObj(n -> towns.get(n % TOWNS).code())));
            insert.executeUpdate();
        }
    }

    private Array texts(Stream<String> values) throws SQLException {
        return owner.createArrayOf("text", values.toArray());
    }

    private static String siret(int structure) {
        return DemoSirets.starting("%08d".formatted(structure));
    }

    Wanted wanted(Random draw) {
        return new Wanted(
                oneOf(draw, Sector.values()),
                oneOf(draw, ServiceForm.values()),
                towns.get(draw.nextInt(TOWNS)),
                draw.nextBoolean() ? null : 100);
    }

    /** Stores a validated purchase of the agency that asks for this. */
    UUID store(Wanted wanted) throws SQLException {
        try (var insert = owner.prepareStatement(PURCHASE)) {
            insert.setString(1, wanted.sector().name());
            insert.setArray(2, owner.createArrayOf("text", new ServiceForm[] {wanted.service()}));
            insert.setString(3, wanted.town().code());
            insert.setObject(4, wanted.within(), Types.INTEGER);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
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
                insert.setString(7, siret(structure));
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
