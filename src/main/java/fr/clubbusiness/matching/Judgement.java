package fr.clubbusiness.matching;

import fr.clubbusiness.shared.Reason;
import java.util.List;

/**
 * Whether a person may be introduced to a need. The code of a reason is the name of a constraint; its text tells nothing of the person
 * that the code does not.
 *
 * @param matches whether every constraint holds
 * @param barred what fails and nobody can lift: no introduction, whoever asks and for whatever reason
 * @param toLift what else fails: an introduction only for a stated reason
 */
public record Judgement(boolean matches, List<Reason> barred, List<Reason> toLift) {}
