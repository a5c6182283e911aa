package fr.clubbusiness.membership;

import static io.restassured.RestAssured.given;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.job.DueJobs;
import io.restassured.response.Response;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail server that takes what is due in the club of an organisation. */
public final class Mailbox implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^ \"<\\s]+/r/[A-Za-z0-9_-]+");

    private static final Pattern VERSION = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");

    private final GreenMail server =
            new GreenMail(new ServerSetup(Integer.parseInt(System.getProperty(TestDatabase.MAIL_PORT)), null, "smtp"));
    private final DueJobs jobs;
    private final String organisation;

    public Mailbox(DueJobs jobs, String organisation) {
        this.jobs = jobs;
        this.organisation = organisation;
        server.start();
    }

    /** The words of all mails to this address, the oldest first, once all that is due is sent. */
    public List<String> to(String reader) throws Exception {
        jobs.run(organisation);
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, reader))
                .map(Mailbox::words)
                .toList();
    }

    /** The last address that was mailed to this reader. */
    public String linkTo(String reader) throws Exception {
        return to(reader).stream()
                .flatMap(words -> ADDRESS.matcher(words).results())
                .map(MatchResult::group)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** Answers at an address as its page asks. */
    public static Response answer(String link, String answer) {
        var version = VERSION.matcher(given().accept("text/html").get(link).asString());
        return given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("answer", answer)
                .formParam("read", version.find() ? version.group(1) : "")
                .post(link);
    }

    private static boolean isTo(MimeMessage mail, String reader) {
        try {
            return mail.getAllRecipients()[0].toString().equals(reader);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String words(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
