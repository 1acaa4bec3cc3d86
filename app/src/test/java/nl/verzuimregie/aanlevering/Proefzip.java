package nl.verzuimregie.aanlevering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip file of OneRoster of a few lines.
public final class Proefzip {

    public static final String ORGS = "sourcedId,status,dateLastModified,name,type,identifier\n";
    public static final String SESSIES = "sourcedId,status,dateLastModified,title,type,startDate,endDate\n";
    public static final String KLASSEN =
            "sourcedId,status,dateLastModified,title,classType,classCode,schoolSourcedId,termSourcedIds\n";
    public static final String PERSONEN = "sourcedId,status,dateLastModified,role,orgSourcedIds,givenName,middleName,"
            + "familyName,identifier,email,password\n";
    public static final String PLAATSINGEN =
            "sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role,primary,beginDate,endDate\n";
    public static final String GEBOREN = "sourcedId,status,dateLastModified,birthDate,sex\n";

    private final String versie;
    private final Map<String, String> vormen = new TreeMap<>();
    private final Map<String, String> bestanden = new LinkedHashMap<>();

    private Proefzip(String versie) {
        this.versie = versie;
    }

    public static Proefzip of(String versie) {
        return new Proefzip(versie);
    }

    /// With a file that is named in the manifest.
    public Proefzip bulk(String naam, String... regels) {
        vormen.put(naam, "bulk");
        return with(naam + ".csv", regels);
    }

    /// With a file of changes.
    public Proefzip delta(String naam, String... regels) {
        vormen.put(naam, "delta");
        return with(naam + ".csv", regels);
    }

    /// With a file, whatever the manifest says.
    public Proefzip with(String naam, String... regels) {
        bestanden.put(naam, String.join("", regels));
        return this;
    }

    /// A small school of two classes and one group, whole.
    public static Proefzip school() {
        return of("1.1").bulk("orgs", ORGS, "o1,,,De School,school,\n")
                .bulk("academicSessions", SESSIES, "j,,,2026,schoolYear,2026-08-01,2027-08-01\n")
                .bulk("classes", KLASSEN, "k1,,,1A,homeroom,,o1,j\nk2,,,1B,homeroom,,o1,j\n",
                        "g1,,,wiskunde groep 1,scheduled,wis1,o1,j\n")
                .bulk("users", PERSONEN, "u1,,,student,o1,Aya,de,Wit,P1,,geheim\n",
                        "u2,,,student,o1,Bo,Jan,Zwart,P2,,\n",
                        "t1,,,teacher,o1,Ans,,Mol,,Ans.Mol@oneroster.invalid,\n", "v1,,,parent,o1,Ouder,,Wit,,,\n")
                .bulk("enrollments", PLAATSINGEN, "e1,,,k1,u1,student,,,\ne2,,,k1,u2,student,,,\n",
                        "e3,,,g1,u1,student,,,\ne4,,,k1,t1,teacher,true,,\n")
                .bulk("demographics", GEBOREN, "u1,,,2012-03-04,female\n");
    }

    /// Its bytes.
    public byte[] bytes() {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit)) {
            var manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,")
                    .append(versie).append('\n');
            vormen.forEach((naam, vorm) -> manifest.append("file.").append(naam).append(',').append(vorm).append('\n'));
            bestanden.putIfAbsent("manifest.csv", manifest.toString());
            for (Map.Entry<String, String> een : bestanden.entrySet()) {
                zip.putNextEntry(new ZipEntry(een.getKey()));
                zip.write(een.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException schijf) {
            throw new UncheckedIOException(schijf);
        }
        return uit.toByteArray();
    }
}
