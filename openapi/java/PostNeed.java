import fr.clubbusiness.client.ApiClient;
import fr.clubbusiness.client.ApiException;
import fr.clubbusiness.client.api.MatchingApi;
import fr.clubbusiness.client.api.NeedsApi;
import fr.clubbusiness.client.model.ContractType;
import fr.clubbusiness.client.model.NeedPay;
import fr.clubbusiness.client.model.NeedRequest;
import fr.clubbusiness.client.model.NeedStatus;
import fr.clubbusiness.client.model.NeedWithdrawal;
import fr.clubbusiness.client.model.PayPeriod;
import java.time.LocalDate;
import java.util.UUID;

/** A company posts a need, reads who matches and takes the need back: CLUB_URL and TOKEN_COMPANY say where and by whom. */
class PostNeed {
    public static void main(String[] arguments) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(System.getenv("CLUB_URL"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("TOKEN_COMPANY")));
        var needs = new NeedsApi(client);
        var matching = new MatchingApi(client);

        var asked = new NeedRequest()
                .title("Cuisinier de collectivité")
                .romeCode("G1602")
                .positions(2)
                .communeCode("92050")
                .addContractTypesItem(ContractType.CDI)
                .weeklyHours(35.0)
                .startDate(LocalDate.now().plusDays(30))
                .pay(new NeedPay().from(13.2).period(PayPeriod.HOURLY));
        var posted = needs.createNeed(asked, UUID.randomUUID().toString(), null);
        var candidates = matching.matchNeed(posted.getReference(), 5, null, null).getNeedCandidates();
        var taken = needs.withdrawNeed(posted.getReference(), null, new NeedWithdrawal().reason("Essai"));
        require(posted.getStatus() == NeedStatus.OPEN && candidates.getNeedId().equals(posted.getId()));
        require(taken.getStatus() == NeedStatus.WITHDRAWN);
        require(refusal(needs, asked.positions(0)) == 400);
        System.out.println("posted, matched and withdrawn");
    }

    private static int refusal(NeedsApi needs, NeedRequest wrong) {
        try {
            needs.createNeed(wrong, null, "en");
            return 201;
        } catch (ApiException refused) {
            return refused.getCode();
        }
    }

    private static void require(boolean met) {
        if (!met) {
            throw new IllegalStateException("not as the contract says");
        }
    }
}
