package fr.clubbusiness.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import java.time.Duration;

/** The page of the mails that the club of the tests shows in place of sending them. */
final class ClubMail {
    /** What is due is done every minute, and a mail may wait for two of them. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private ClubMail() {}

    /** Opens the link of the mail with this title to this reader. It is there within a minute or two. */
    static void follow(Page page, String title, String reader) {
        var mail = page.locator("section")
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(reader))
                .locator("a[href*='/r/']");
        page.waitForCondition(
                () -> {
                    page.navigate(RunningClub.apiUrl() + "/mail");
                    return mail.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout((double) PATIENCE.toMillis()));
        mail.first().click();
    }

    /** Answers the question of the page. */
    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
