package fr.clubbusiness.accompaniment.merge;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;

/** The call of a merge for the count of statements. */
@Singleton
class MergeCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var one = Members.aStructure(StructureKind.ACI);
        var other = Members.aStructure(StructureKind.ML);
        one("POST /v1/beneficiaries/{id}/merge", () -> {
            var kept = aPerson().heldBy(one).create();
            var joined = aPerson().heldBy(other).create();
            return post(TestTokens.adviser(), kept.at("/merge"), json(Merges.request(joined)));
        });
    }
}
