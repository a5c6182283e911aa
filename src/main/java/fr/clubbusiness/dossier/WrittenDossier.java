package fr.clubbusiness.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.dossier.DossierView.BreachStep;
import fr.clubbusiness.dossier.DossierView.Notice;
import fr.clubbusiness.dossier.DossierView.Processing;
import fr.clubbusiness.dossier.DossierView.Risk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What people write: the register, the notices, the risks, and the steps after a breach. It is a file of the service, {@code dossier/dossier.json}. */
record WrittenDossier(List<Processing> processings, List<Notice> notices, List<Risk> risks, List<BreachStep> breach) {
    private static final String FILE = "/dossier/dossier.json";

    static WrittenDossier read(ObjectMapper json) {
        try (var file = Objects.requireNonNull(WrittenDossier.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, WrittenDossier.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
