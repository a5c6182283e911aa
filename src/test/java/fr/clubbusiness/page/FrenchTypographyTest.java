package fr.clubbusiness.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTypographyTest {
    @Test
    void no_line_breaks_before_a_mark_a_unit_or_inside_quotation_marks() {
        assertThat(FrenchTypography.of("<body>« Trajet » : 35 min ; 1 h 30, 92,6 sur 100 ?"))
                .isEqualTo("<body>«~Trajet~»~: 35~min~; 1~h 30, 92,6~sur 100~?".replace('~', '\u00a0'));
    }

    @Test
    void tags_styles_and_what_is_escaped_stay_as_they_are() {
        var page = "<head><style>a : b</style></head><body><a title=\"a : b\">&lt;script&gt; &amp;&#39;</a>";
        assertThat(FrenchTypography.of(page)).isEqualTo(page);
    }
}
