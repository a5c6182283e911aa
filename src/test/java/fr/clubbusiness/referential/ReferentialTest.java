package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.intake.LoadCommunes;
import fr.clubbusiness.referential.intake.LoadFormerCommunes;
import fr.clubbusiness.referential.rome.LoadOccupations;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReferentialTest {
    @Inject
    Referential referential;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void aCommuneComesWithItsZone() {
        var nanterre = referential.commune(new CommuneCode("92050")).orElseThrow();
        assertThat(nanterre.name()).isEqualTo("Nanterre");
        assertThat(nanterre.postalCodes()).containsExactly("92000");
        assertThat(nanterre.department()).isEqualTo("92");
        assertThat(nanterre.place()).isEqualTo(new Place(48.89198, 2.20675));
        assertThat(nanterre.zoneCode()).isEqualTo("Z92050");
        assertThat(nanterre.zonePlace()).isEqualTo(nanterre.place());
    }

    @Test
    void theZoneOfASmallCommuneIsItsNeighboursToo() {
        var marnes = referential.commune(new CommuneCode("92047")).orElseThrow();
        var sevres = referential.commune(new CommuneCode("92072")).orElseThrow();
        assertThat(marnes.zoneCode()).isEqualTo(sevres.zoneCode()).isEqualTo("Z92048");
        assertThat(marnes.zonePlace()).isEqualTo(sevres.zonePlace()).isNotEqualTo(marnes.place());
    }

    @Test
    void anOccupationComesWithItsSkillsAndNames() {
        var laying = referential.occupation(new RomeCode("F1704")).orElseThrow();
        assertThat(laying.label()).isEqualTo("Préparation du gros oeuvre et des travaux publics");
        assertThat(laying.version()).isEqualTo("3.47");
        assertThat(laying.skills()).contains(new Skill("100007", "Techniques de soudage"));
        assertThat(laying.appellations()).first().isEqualTo("Manoeuvre bâtiment");
        assertThat(referential.skill("100007")).contains(new Skill("100007", "Techniques de soudage"));
    }

    @Test
    void linksAreKnown() {
        assertThat(referential.graph().closeness(new RomeCode("N1105"), new RomeCode("N1103")))
                .isEqualTo(Closeness.PROCHE);
        assertThat(referential.graph().closeness(new RomeCode("N1105"), new RomeCode("N1101")))
                .isEqualTo(Closeness.EVOLUTION);
    }

    @Test
    void aKnownCodeIsNotRefused() {
        assertThat(referential.refusal("communeCode", new CommuneCode("92050"))).isEmpty();
        assertThat(referential.refusal("romeCode", new RomeCode("N1103"))).isEmpty();
        assertThat(referential.skillRefusal("skills[0].code", "100007")).isEmpty();
    }

    @Test
    void parisIsRefusedNamingItsArrondissements() {
        var refusal =
                referential.refusal("communeCode", new CommuneCode("75056")).orElseThrow();
        assertThat(refusal.field()).isEqualTo("communeCode");
        assertThat(refusal.text().french()).contains("75101", "75120");
        assertThat(refusal.text().english()).contains("75101", "75120");
    }

    @ParameterizedTest
    @CsvSource({
        "93059, La commune 93059 (Pierrefitte-sur-Seine) a fusionné : 93066 Saint-Denis.",
        "78251, La commune 78251 (Fourqueux) a fusionné : 78551 Saint-Germain-en-Laye.",
        "78524, La commune 78524 (Rocquencourt) a fusionné : 78158 Le Chesnay-Rocquencourt.",
        "91182, La commune 91182 (Courcouronnes) a fusionné : 91228 Évry-Courcouronnes.",
        "59355, La commune 59355 (Lomme) a fusionné : 59350 Lille."
    })
    void aCommuneThatMergedIsRefusedNamingTheOneThatHasItsPlace(String code, String text) {
        assertThat(referential.commune(new CommuneCode(code))).isEmpty();
        var refusal = referential.refusal("communeCode", new CommuneCode(code)).orElseThrow();
        assertThat(refusal.field()).isEqualTo("communeCode");
        assertThat(refusal.text().french()).isEqualTo(text);
        assertThat(refusal.text().english())
                .contains(referential
                        .merged(new CommuneCode(code))
                        .orElseThrow()
                        .successor()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"97411", "97105", "97502", "97611", "97701", "97801", "98613", "98735", "98818", "31404"})
    void communesOverseasAndSmallOnesAreKnown(String code) {
        assertThat(referential.refusal("communeCode", new CommuneCode(code))).isEmpty();
    }

    @Test
    void unknownCodesAreRefusedByName() {
        assertThat(referential
                        .refusal("communeCode", new CommuneCode("13201"))
                        .orElseThrow()
                        .text()
                        .french())
                .contains("13055");
        assertThat(referential
                        .refusal("communeCode", new CommuneCode("69381"))
                        .orElseThrow()
                        .text()
                        .french())
                .contains("69123");
        assertThat(referential
                        .refusal("communeCode", new CommuneCode("92000"))
                        .orElseThrow()
                        .text()
                        .french())
                .contains("92000");
        assertThat(referential
                        .refusal("romeCode", new RomeCode("A9999"))
                        .orElseThrow()
                        .text()
                        .french())
                .contains("A9999");
        assertThat(referential
                        .skillRefusal("skills[0].code", "<b>")
                        .orElseThrow()
                        .text()
                        .french())
                .doesNotContain("<b>");
    }

    @Test
    void aSecondStartLoadsNothing() {
        assertThat(flyway.info().pending())
                .extracting(MigrationInfo::getDescription)
                .isEmpty();
        assertThat(flyway.info().applied())
                .extracting(MigrationInfo::getDescription)
                .contains("load communes", "load former communes", "load occupations");
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        var before = referential.commune(new CommuneCode("92047"));
        try (var owner = flyway.getConfiguration().getDataSource().getConnection()) {
            new LoadCommunes().load(owner);
            new LoadFormerCommunes().load(owner);
            new LoadOccupations().load(owner);
        }
        referential.refresh();
        assertThat(referential.commune(new CommuneCode("92047"))).isEqualTo(before);
        assertThat(count("commune")).isEqualTo(34_982);
        assertThat(count("former_commune")).isEqualTo(3_943);
        assertThat(count("zone")).isEqualTo(720);
        assertThat(count("occupation")).isEqualTo(111);
        assertThat(count("occupation_link")).isEqualTo(475);
    }

    private int count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM " + table);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
