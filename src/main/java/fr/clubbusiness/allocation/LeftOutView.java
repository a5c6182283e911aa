package fr.clubbusiness.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.allocation.market.LeftOutReason;
import fr.clubbusiness.matching.ListedPeople.Absent;
import fr.clubbusiness.matching.ListedPeople.Obstacle;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need or a person that a proposal leaves out, and why. */
@Schema(name = "AllocationLeftOut")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeftOutView(
        @Nullable UUID needId,
        @Nullable UUID beneficiaryId,
        LeftOutReason code,
        String text,

        @Schema(description = "D'une personne : à combien de besoins ouverts du club elle correspond aujourd'hui.")
        @Nullable
        Integer needsMatching,

        @Schema(
                description =
                        "D'une personne que rien ne retient : ce qui s'y oppose aujourd'hui, le plus fréquent d'abord, et ce qui peut le "
                                + "lever ; vide pour les autres.")
        List<Obstacle> obstacles) {
    static LeftOutView ofNeed(LeftOut.Entry need) {
        return new LeftOutView(need.id(), null, need.lack(), need.lack().text(), null, List.of());
    }

    /** The person on present data. A person who matches needs but is in no list came after the people considered. */
    static LeftOutView ofPerson(LeftOut.Entry person, Absent now) {
        var lack = person.lack();
        if (lack != LeftOutReason.IN_NO_LIST) {
            return new LeftOutView(null, person.id(), lack, lack.text(), now.matching(), List.of());
        }
        return new LeftOutView(null, person.id(), lack, text(now), now.matching(), now.obstacles());
    }

    private static String text(Absent now) {
        if (now.near() == 0) {
            return LeftOutReason.IN_NO_LIST.text() + " Aucun besoin ouvert n'est proche de ce qu'elle vise.";
        }
        return LeftOutReason.IN_NO_LIST.text()
                + (now.matching() == 0
                        ? " Elle ne correspond aujourd'hui à aucun besoin ouvert : voyez ce qui s'y oppose."
                        : " Elle correspond aujourd'hui à des besoins ouverts, qui ne sont pas de cette répartition ou qui ont retenu "
                                + "d'autres personnes avant elle.");
    }
}
