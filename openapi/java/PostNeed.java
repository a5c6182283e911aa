import fr.clubbusiness.client.ApiClient;
import fr.clubbusiness.client.ApiException;
import fr.clubbusiness.client.api.ClubApi;
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
        var club = new ClubApi(client);

        var asked = new NeedRequest()
                .title("Cuisinier de collectivité")
                .romeCode("G1602")
                .positions(2)
                .communeCode("92050")
                .addContractTypesItem(ContractType.CDI)
                .weeklyHours(35.0)
                .startDate(LocalDate.now().plusDays(30))
                .pay(new NeedPay().from(13.2).period(PayPeriod.HOURLY));
        var posted = club.createNeed(asked, UUID.randomUUID().toString(), null);
        var candidates = club.matchNeed(posted.getReference(), null, 5, null).getNeedCandidates();
        var taken = club.withdrawNeed(posted.getReference(), null, new NeedWithdrawal().reason("Essai"));
        require(posted.getStatus() == NeedStatus.OPEN && candidates.getNeedId().equals(posted.getId()));
        require(taken.getStatus() == NeedStatus.WITHDRAWN);
        require(refusal(club, asked.positions(0)) == 400);
        System.out.println("posted, matched and withdrawn");
    }

    private static int refusal(ClubApi club, NeedRequest wrong) {
        try {
            club.createNeed(wrong, null, "en");
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
