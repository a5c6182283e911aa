package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The calls of transfers for the count of statements. */
@Singleton
class TransferCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var from = Members.aStructure(StructureKind.ACI);
        var to = Members.aStructure(StructureKind.ML);
        IntStream.range(0, MANY).forEach(_ -> offered(from, to));
        for (var reader : List.of(TestTokens.adviser(), to.token())) {
            list("GET /v1/transfers", limit -> get(reader, "/v1/transfers?limit=" + limit));
        }
        one("GET /v1/transfers/export", () -> lines(to.token(), "/v1/transfers/export", MANY));
        one("GET /v1/transfers/{transferId}", () -> get(to.token(), Transfers.path(offered(from, to))));
        one("POST /v1/beneficiaries/{id}/transfer", () -> {
            var person = aPerson().heldBy(from).create();
            return post(from.token(), person.at("/transfer"), json(Map.of("structureId", to.id())));
        });
        one("POST /v1/transfers/{transferId}/accept", () -> step(to, offered(from, to), "accept"));
        one("POST /v1/transfers/{transferId}/decline", () -> step(to, offered(from, to), "decline"));
        links(from, to);
        one("POST /v1/transfers/{transferId}/withdraw", () -> step(from, offered(from, to), "withdraw"));
    }

    private void links(Member holder, Member second) {
        var person = aPerson().heldBy(holder).create();
        IntStream.range(0, MANY)
                .forEach(_ -> Links.started(aPerson().heldBy(holder).create(), second));
        var link = Links.started(person, second);
        list("GET /v1/co-accompanied", limit -> get(second.token(), "/v1/co-accompanied?limit=" + limit));
        one("GET /v1/co-accompanied/export", () -> lines(second.token(), "/v1/co-accompanied/export", MANY));
        one("GET /v1/co-accompanied/{linkId}", () -> get(second.token(), Links.path(link)));
        one("GET /v1/beneficiaries/{id}/co-accompaniments", () -> get(holder.token(), person.at("/co-accompaniments")));
        one("POST /v1/beneficiaries/{id}/co-accompaniments", () -> {
            var other = aPerson().heldBy(holder).create();
            return post(holder.token(), other.at("/co-accompaniments"), json(Links.request(second.id(), true)));
        });
        one("POST /v1/beneficiaries/{id}/co-accompaniments/{linkId}/end", () -> {
            var other = aPerson().heldBy(holder).create();
            var id = Links.started(other, second);
            return post(holder.token(), other.at("/co-accompaniments/" + id + "/end"), json(Map.of()));
        });
        one("POST /v1/co-accompanied/{linkId}/end", () -> {
            var id = Links.started(aPerson().heldBy(holder).create(), second);
            return post(second.token(), Links.path(id) + "/end", json(Map.of()));
        });
    }

    private static String offered(Member from, Member to) {
        return Transfers.offered(aPerson().heldBy(from).create(), to);
    }

    private static Request step(Member by, String id, String verb) {
        return post(by.token(), Transfers.path(id) + "/" + verb, json(Map.of()));
    }
}
