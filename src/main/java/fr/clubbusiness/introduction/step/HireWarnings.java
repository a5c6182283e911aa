package fr.clubbusiness.introduction.step;

import static java.util.stream.Collectors.joining;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.List;

/** What to check about a hire that the law allows. A warning never prevents recording it: the contract is signed. */
final class HireWarnings {
    private HireWarnings() {}

    /**
     * The warnings for a contract.
     *
     * @param asked the contracts that the need accepts
     * @param signed the contract of the hire
     */
    static List<RefusalReason> of(List<ContractType> asked, ContractType signed) {
        return asked.contains(signed)
                ? List.of()
                : List.of(RefusalReason.of(
                        "CONTRACT_NOT_ASKED",
                        "Ce besoin n'acceptait pas ce contrat (%s) mais : %s. Vérifiez qu'il est bien celui qui a été signé."
                                .formatted(
                                        signed.label(),
                                        asked.stream().map(ContractType::label).collect(joining(", "))),
                        "This need did not accept this contract (%s), but: %s. Check that it is the one that was signed."
                                .formatted(
                                        signed,
                                        asked.stream().map(ContractType::name).collect(joining(", ")))));
    }
}
