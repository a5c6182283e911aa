package fr.clubbusiness.membership;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import jakarta.inject.Singleton;

/** A company asks to join; the agency admits one and refuses another. */
@Singleton
class MembershipExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.send("askToJoin", examples.adviser(), "POST", "/v1/public/membership-requests");
        var request = JoinRows.submitted();
        var other = JoinRows.submitted();
        examples.call("99941002000013", request.siret());
        examples.call("99941003800015", other.siret());
        examples.call("H-0042", request.reference());
        examples.call("H-0043", other.reference());
        examples.send("listMembershipRequests", examples.adviser(), "GET", "/v1/membership-requests?limit=2");
        examples.send("getMembershipRequest", examples.adviser(), "GET", "/v1/membership-requests/H-0042");
        examples.send("admitMembershipRequest", examples.adviser(), "POST", "/v1/membership-requests/H-0042/admit");
        examples.send("listMembers", examples.company(), "GET", "/v1/members?limit=1");
        examples.send("inviteMember", examples.company(), "POST", "/v1/members");
        var leaver = Members.aCompany();
        examples.call("E-0412", leaver.reference());
        examples.call("99941004600018", leaver.siret());
        examples.send("leaveClub", examples.adviser(), "POST", "/v1/organisations/E-0412/leave");
        examples.send("refuseMembershipRequest", examples.adviser(), "POST", "/v1/membership-requests/H-0043/refuse");
    }
}
