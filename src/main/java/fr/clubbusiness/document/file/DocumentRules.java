package fr.clubbusiness.document.file;

import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against keeping a document, all reasons at once. Source: decisions of the club, "Documents" (10 MiB, 20 of a subject, seven types by content);
 * OWASP, "File Upload Cheat Sheet".
 */
public final class DocumentRules {
    /** The largest document. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The most documents of one subject. */
    public static final int MOST = 20;

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("application/x-msdownload", "un programme"),
            Map.entry("application/x-dosexec", "un programme"),
            Map.entry("application/x-executable", "un programme"),
            Map.entry("application/x-elf", "un programme"),
            Map.entry("application/x-sh", "un programme"),
            Map.entry("application/java-vm", "un programme"),
            Map.entry("text/html", "une page web"),
            Map.entry("application/xhtml+xml", "une page web"),
            Map.entry("image/svg+xml", "un dessin SVG"),
            Map.entry("application/zip", "une archive"),
            Map.entry("application/gzip", "une archive"),
            Map.entry("application/x-7z-compressed", "une archive"),
            Map.entry("application/x-rar-compressed", "une archive"),
            Map.entry("application/x-tika-msoffice", "un fichier Office ancien, ou protégé par un mot de passe"),
            Map.entry("application/x-tika-ooxml", "un fichier Office d'un autre genre"),
            Map.entry("application/rtf", "un texte RTF"),
            Map.entry("text/plain", "du texte"));

    private DocumentRules() {}

    /**
     * All reasons against a file.
     *
     * @param alreadyThere how many documents the subject has
     */
    public static List<RefusalReason> refusals(FileFacts file, int alreadyThere) {
        var reasons = new ArrayList<RefusalReason>();
        if (file.size() == 0) {
            reasons.add(RefusalReason.of(
                    "EMPTY_FILE",
                    "Le fichier « %s » est vide : vérifiez-le, puis joignez-le de nouveau.".formatted(file.name()),
                    "The file \"%s\" is empty: check it, then attach it again.".formatted(file.name())));
        } else {
            ofSize(file, reasons);
            ofType(file, reasons);
            for (var fault : FileFault.values()) {
                if (file.faults().contains(fault)) {
                    reasons.add(reason(fault));
                }
            }
        }
        reasons.addAll(ofNumber(alreadyThere));
        return reasons;
    }

    /** Whether there is room for one more. */
    public static List<RefusalReason> ofNumber(int alreadyThere) {
        return alreadyThere < MOST
                ? List.of()
                : List.of(RefusalReason.of(
                        "TOO_MANY_DOCUMENTS",
                        "Il y a déjà %d documents ici, le plus possible : retirez-en un, ou réunissez plusieurs pages en un seul PDF."
                                .formatted(alreadyThere),
                        "There are %d documents here already, the most possible: remove one, or join several pages into one PDF."
                                .formatted(alreadyThere)));
    }

    /** What a scan found. */
    public static RefusalReason infected(String virus) {
        return RefusalReason.of(
                "INFECTED",
                "L'antivirus a trouvé « %s » dans ce fichier : ne l'ouvrez pas, prévenez qui vous l'a donné et votre service informatique."
                        .formatted(virus),
                "The virus scanner found \"%s\" in this file: do not open it, and warn whoever gave it to you and your IT department."
                        .formatted(virus));
    }

    private static void ofSize(FileFacts file, List<RefusalReason> reasons) {
        if (file.size() > MAX_BYTES) {
            reasons.add(RefusalReason.of(
                    "FILE_TOO_LARGE",
                    "Le fichier dépasse 10 Mio (%d octets) : numérisez-le en moins fin, ou partagez-le en plusieurs."
                            .formatted(file.size()),
                    "The file is over 10 MiB (%d bytes): scan it less finely, or split it.".formatted(file.size())));
        }
    }

    private static void ofType(FileFacts file, List<RefusalReason> reasons) {
        var type = file.type();
        var claimed = DocumentType.claimedBy(file.name()).orElse(null);
        if (type == null) {
            reasons.add(RefusalReason.of(
                    "UNKNOWN_TYPE",
                    "Le contenu du fichier est %s, que le club ne garde pas. Admis : %s. Enregistrez-le ou imprimez-le en PDF."
                            .formatted(inFrench(file.found()), DocumentType.LIST),
                    "The content of the file is %s, which the club does not keep. Allowed: %s. Save it or print it as PDF."
                            .formatted(file.found(), DocumentType.LIST)));
        }
        if (claimed != type) {
            reasons.add(differ(file, type, claimed));
        }
    }

    private static RefusalReason differ(FileFacts file, @Nullable DocumentType type, @Nullable DocumentType claimed) {
        var wanted = type == null ? "" : type.endings().getFirst();
        return RefusalReason.of(
                "NAME_AND_CONTENT_DIFFER",
                "Le nom « %s » annonce %s, et le contenu est %s : %s"
                        .formatted(
                                file.name(),
                                claimed == null ? "autre chose" : claimed.label(),
                                type == null ? inFrench(file.found()) : type.label(),
                                type == null
                                        ? "n'ouvrez pas un fichier ainsi renommé sans savoir d'où il vient."
                                        : "si c'est bien lui, donnez-lui un nom qui finit par « .%s »."
                                                .formatted(wanted)),
                "The name \"%s\" announces %s, and the content is %s: %s"
                        .formatted(
                                file.name(),
                                claimed == null ? "something else" : claimed.name(),
                                type == null ? file.found() : type.name(),
                                type == null
                                        ? "do not open a file renamed so without knowing where it comes from."
                                        : "if it is the right one, give it a name that ends in \".%s\"."
                                                .formatted(wanted)));
    }

    private static String inFrench(String mediaType) {
        return FRENCH.getOrDefault(mediaType, "d'un autre genre (%s)".formatted(mediaType));
    }

    private static RefusalReason reason(FileFault fault) {
        return switch (fault) {
            case MACROS ->
                RefusalReason.of(
                        "MACROS",
                        "Le fichier contient des macros, c'est-à-dire des programmes : enregistrez-le sans elles, ou en PDF.",
                        "The file holds macros, that is programs: save it without them, or as PDF.");
            case EMBEDDED_FILE ->
                RefusalReason.of(
                        "EMBEDDED_FILE",
                        "Le fichier en contient d'autres (objet incorporé, archive) : retirez-les et joignez-les à part, ou enregistrez-le en PDF.",
                        "The file holds other files (an embedded object, an archive): take them out and attach them apart, or save it as PDF.");
            case ENCRYPTED ->
                RefusalReason.of(
                        "ENCRYPTED",
                        "Le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe.",
                        "The file is protected by a password: save it without one.");
            case ARCHIVE_TOO_LARGE ->
                RefusalReason.of(
                        "ARCHIVE_TOO_LARGE",
                        "Une fois décompressé, le fichier serait démesuré : enregistrez-le en PDF.",
                        "Once unpacked, the file would be out of all proportion: save it as PDF.");
            case BROKEN_FILE ->
                RefusalReason.of(
                        "BROKEN_FILE",
                        "Le fichier est abîmé ou incomplet : ouvrez-le, enregistrez-le de nouveau, puis joignez-le.",
                        "The file is damaged or incomplete: open it, save it again, then attach it.");
            case HIDDEN_ARCHIVE ->
                RefusalReason.of(
                        "HIDDEN_ARCHIVE",
                        "Une archive est cachée à la fin du fichier : ouvrez-le et imprimez-le en PDF.",
                        "An archive is hidden at the end of the file: open it and print it as PDF.");
        };
    }
}
