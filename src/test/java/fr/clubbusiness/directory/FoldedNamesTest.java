package fr.clubbusiness.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.FoldedText;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database and the service fold a name alike. */
@QuarkusTest
class FoldedNamesTest {
    @Inject
    DataSource api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Énergie & Cie",
                "ŒUVRE ex æquo Straße SØREN Łukasz",
                "Đorđe Işıl İpek Guðrún Þór Ħamza Kɔfi Ŋaba",
                "Ɓa Ƴero Ɗem Ɲa Əliyev Ʋuvu ƙano",
                "Đặng Thị Hồng",
                "L’Haÿ-les-Roses (94) n° 5",
                "Oʼbrien, Oʻahu, Kʼicheʼ",
                "ﬁn Ｆｕｌｌ ½ ² Ⅳ",
                "Олёг Ѝосиф",
                "مُحَمَّد",
                "Ǆ ǅ ǆ ẞ Ǝ",
                "Zoe\u0308 e\u0301cole",
                "  L'Atelier d’Été (S.A.R.L.) -- n°1 ",
                "!!!"
            })
    void both_rules_agree(String name) throws SQLException {
        try (var connection = api.getConnection();
                var query = connection.prepareStatement("SELECT folded(?), folded_words(?)")) {
            query.setString(1, name);
            query.setString(2, name);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(FoldedText.letters(name));
                assertThat(row.getString(2)).isEqualTo(FoldedText.words(name));
            }
        }
    }
}
