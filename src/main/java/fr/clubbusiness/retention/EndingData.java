package fr.clubbusiness.retention;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells a structure that the data of somebody it accompanies end soon. */
@ApplicationScoped
class EndingData implements MessageContent {
    private final CurrentCaller current;

    EndingData(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.DATA_ENDING);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return RetentionWarning.of(subject)
                .filter(RetentionWarning::isInForce)
                .flatMap(warning -> Beneficiary.find(current.get().club(), subject)
                        .filter(person -> person.structureId().equals(reader))
                        .map(person -> line(person, warning)));
    }

    /** Whoever has left is kept by nobody: their structure is told, and not asked. */
    private static MessageLine line(Beneficiary person, RetentionWarning warning) {
        var unless = person.state() == BeneficiaryState.LEFT
                ? "Elle est sortie de l'accompagnement, vous n'avez rien à faire."
                : "Si vous l'accompagnez toujours, dites-le avant : ses données sont gardées.";
        return new MessageLine(
                "%s : rien ne s'est passé depuis près de vingt-quatre mois. Ses données sont effacées le %s. %s"
                        .formatted(person.reference(), FrenchFormat.date(warning.endsOn()), unless),
                "v1/beneficiaries/" + person.reference() + "/matches");
    }
}
