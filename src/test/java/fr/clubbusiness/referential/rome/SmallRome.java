package fr.clubbusiness.referential.rome;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.FileContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A handmade distribution of three occupations in the official format, with codes that no other test uses. */
public final class SmallRome {
    private final String digits;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SmallRome(String digits) {
        this.digits = digits;
    }

    /** With a version such as {@code 348}. */
    public static SmallRome ofVersion(String digits) {
        return new SmallRome(digits)
                .with(
                        RomeFile.OCCUPATIONS,
                        "code_rome,code_fiche_em,code_ogr,libelle_rome,statut",
                        "N4901,1,10,Conduite d''essai,1",
                        "N4902,2,11,Entretien  d''essai,1",
                        "N4903,3,12,Vente d'essai,1")
                .with(
                        RomeFile.APPELLATIONS,
                        "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,statut",
                        "999000001,Conducteur / Conductrice d''essai,Conducteur,N4901,1",
                        "999000002,Livreur / Livreuse d''essai,Livreur,N4901,1",
                        "999000003,Agent / Agente d''essai,Agent,N4902,1",
                        "999000004,Vendeur / Vendeuse d''essai,Vendeur,N4903,1")
                .with(
                        RomeFile.SKILLS,
                        "code_ogr,libelle_competence,code_type_competence,statut",
                        "999000011,Techniques d''essai,1,1",
                        "999000012,Règles d'essai,1,1")
                .with(
                        RomeFile.ITEMS,
                        "code_rome,code_ogr",
                        "N4901,999000011",
                        "N4901,999000012",
                        "N4901,999000021",
                        "N4902,999000012")
                .with(
                        RomeFile.MOBILITY,
                        "code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,code_type_mobilite,libelle_type_mobilite",
                        "N4901,N4902,,,2,Evolution",
                        "N4901,N4902,999000002,999000003,1,Proche",
                        "N4902,N4903,,,2,Evolution",
                        "N4903,N4903,,,1,Proche")
                .with(
                        RomeFile.PAGES,
                        "code_rome,code_ogr,code_ref_rubrique,position_bloc,code_type_referentiel,code_compo_bloc,position_item,id_priorisation",
                        "N4901,10,2,1,3,2,1,1",
                        "N4901,999000001,4,1,4,3,1,1",
                        "N4901,999000002,4,1,4,3,1,1",
                        "N4902,999000003,4,1,4,3,1,1",
                        "N4903,999000004,4,1,4,3,1,1",
                        "N4901,999000011,7,2,1,8,1,1",
                        "N4901,999000012,7,1,1,8,1,1",
                        "N4901,999000021,5,1,5,7,1,1",
                        "N4902,999000012,7,1,1,8,1,1");
    }

    /** Replaces the lines of a file. The fields have no quotes and are separated at each comma. */
    SmallRome with(RomeFile file, String... lines) {
        return bytes(
                file,
                Stream.of(lines)
                        .map(line -> "\"" + line.replace(",", "\",\"") + "\"\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    public SmallRome bytes(RomeFile file, byte[] bytes) {
        return bytes(name(file), bytes);
    }

    public SmallRome bytes(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Replaces a text in a file. */
    public SmallRome replacing(RomeFile file, String some, String other) {
        return bytes(file, text(file).replace(some, other).getBytes(UTF_8));
    }

    public SmallRome without(RomeFile file) {
        files.remove(name(file));
        return this;
    }

    public String text(RomeFile file) {
        return new String(java.util.Objects.requireNonNull(files.get(name(file))), UTF_8);
    }

    String name(RomeFile file) {
        return file.name(RomeVersion.ofFile(digits));
    }

    Map<String, byte[]> files() {
        return files;
    }

    RomeDistribution read() {
        return RomeReader.read(RomeFiles.of(contents(files)));
    }

    /** The files as content of a distribution. */
    static Map<String, FileContent> contents(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> FileContent.of(file.getValue())));
    }

    /** The archive to upload. */
    public byte[] zip() {
        return zip(files);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("rome/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
