package fr.clubbusiness.task;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done. */
@Schema(
        name = "TaskKind",
        description =
                "Ce qui est à faire : appeler l'entreprise, la structure ou la personne, prendre des nouvelles, vérifier le "
                        + "PASS IAE, prévenir autrement, lever une contradiction, confirmer le début ou la fin d'un contrat, noter une sortie, voir la suite, "
                        + "dire si une personne est toujours accompagnée, répondre à une personne qui exerce un droit, l'informer, décider d'une adhésion, "
                        + "répondre à un transfert, voir une application, voir un label qui finit, confirmer une offre, valider un achat, voir des heures d'insertion en retard.")
public enum TaskKind implements Labelled {
    /** The company did not answer. */
    CALL_COMPANY("appeler l'entreprise", "Appelez l'entreprise : elle n'a pas encore répondu"),
    /** The structure did not answer. */
    CALL_STRUCTURE("appeler la structure", "Appelez la structure : elle n'a pas encore répondu"),
    /** The person asked for a call, has a letter to get, or an outcome to hear. */
    CALL_PERSON("appeler la personne", "Appelez la personne, ou remettez-lui sa lettre : elle attend de vos nouvelles"),
    /** Somebody was hired some time ago. */
    FOLLOW_UP("prendre des nouvelles", "Prenez des nouvelles : la personne est-elle toujours en poste ?"),
    /** The same, asked of the employer. */
    FOLLOW_UP_EMPLOYER(
            "noter la réponse de l'employeur",
            "Notez la réponse de l'employeur : la personne est-elle toujours en poste ?"),
    /** The PASS IAE may not cover the contract. */
    CHECK_PASS("vérifier le PASS IAE", "Vérifiez le PASS IAE de la personne"),
    /** A message could not be delivered. */
    DELIVERY_FAILED("prévenir autrement", "Prévenez autrement : un message n'a pas pu être remis"),
    /** Two sides say different things. */
    CONTRADICTION("lever une contradiction", "Rappelez les deux parties : elles ne disent pas la même chose"),
    /** The first day of a contract has passed, and nobody said that the person started. */
    CONFIRM_START("confirmer un début", "Dites si la personne a commencé : le premier jour de son contrat est passé"),
    /** Somebody said that the person left, and the contract goes on. */
    CONFIRM_END("confirmer une fin", "Dites si le contrat est fini : la personne serait partie"),
    /** The same, said by the employer of somebody else's person. */
    CONFIRM_END_EMPLOYER(
            "confirmer une fin dite par l'employeur",
            "Dites si le contrat est fini : d'après l'employeur, la personne est partie"),
    /** A contract has ended, and nobody said what the person does since. */
    RECORD_EXIT("noter une sortie", "Notez ce que fait la personne : son contrat est fini"),
    /** Another structure asks whether this one accompanies a person from now on. */
    ANSWER_TRANSFER(
            "répondre à un transfert",
            "Répondez à la structure qui vous propose d'accompagner une personne : voir vos transferts"),
    /** The contract that placed a person has ended. */
    AFTER_CONTRACT("voir la suite", "Voyez la suite avec la personne : son contrat est fini, elle est en pause"),
    /** Nothing has happened about a person for so long that their data end soon. */
    DATA_ENDING(
            "dire si la personne est toujours accompagnée",
            "Dites si vous accompagnez toujours la personne : sans cela, ses données seront effacées"),
    /** A person exercises a right. */
    ANSWER_RIGHT("répondre à un droit", "Répondez à la personne, qui exerce un droit sur ses données"),
    /** Nobody said that a person was informed. */
    INFORM_PERSON(
            "informer la personne", "Dites à la personne ce que le club garde d'elle et pourquoi, puis notez le jour"),
    /** An organisation asks to join the club. */
    DECIDE_MEMBERSHIP("décider d'une adhésion", "Acceptez ou refusez une demande d'adhésion"),
    /** A program of a partner ends, or nobody answers for it. */
    CHECK_APPLICATION(
            "voir une application",
            "Voyez avec son organisation si l'application sert encore : elle expire bientôt, ou son contact est parti"),
    /** The label of an organisation ends soon. */
    RENEW_LABEL(
            "voir un label qui finit",
            "Voyez avec l'organisation si son label se renouvelle : comptez ce qu'elle a tenu, et accordez-le de nouveau"),
    /** An offer has stood for long. */
    CONFIRM_OFFER(
            "confirmer une offre", "Dites si l'offre vaut toujours : confirmez-la, changez-la ou mettez-la en pause"),
    /** A buyer submitted a purchase. */
    VALIDATE_PURCHASE("valider un achat", "Validez ou rejetez l'achat, puis envoyez-le aux structures"),
    /** The hours of a lot lag behind its time. */
    SEE_CLAUSE_LOT(
            "voir des heures en retard",
            "Voyez avec le titulaire comment rattraper les heures d'insertion : elles ont du retard sur le temps du lot");

    private final String label;
    private final String action;

    TaskKind(String label, String action) {
        this.label = label;
        this.action = action;
    }

    @Override
    public String label() {
        return label;
    }

    /** What to do, in one sentence. It names what it is about, if the reader may know that. */
    public String action(@Nullable String subject) {
        return subject == null ? action + "." : "%s (%s).".formatted(action, subject);
    }
}
