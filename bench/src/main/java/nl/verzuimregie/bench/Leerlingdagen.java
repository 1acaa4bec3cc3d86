package nl.verzuimregie.bench;

import java.util.Arrays;

/// The same registrations with all lessons of a day in one int: schooldag (8 bits) and the three planes of [Lescode].
///
/// Minutes that can matter (of lateness, and of missed lessons longer than an hour) stand beside it, in order.
final class Leerlingdagen {

    private static final int LANG = Integer.MIN_VALUE;

    private final int[] dagen;
    private final int[] begin;
    private final int[] bijzonder;
    private final int[] bijzonderBegin;

    private Leerlingdagen(int[] dagen, int[] begin, int[] bijzonder, int[] bijzonderBegin) {
        this.dagen = dagen;
        this.begin = begin;
        this.bijzonder = bijzonder;
        this.bijzonderBegin = bijzonderBegin;
    }

    static Leerlingdagen of(Rijen rijen) {
        int aantal = rijen.aantalLeerlingen();
        var dagen = new int[rijen.aantalRijen()];
        var bijzonder = new int[rijen.aantalRijen()];
        var begin = new int[aantal + 1];
        var bijzonderBegin = new int[aantal + 1];
        int dag = 0;
        int bij = 0;
        for (int leerling = 0; leerling < aantal; leerling++) {
            begin[leerling] = dag;
            bijzonderBegin[leerling] = bij;
            int vorige = -1;
            for (int plaats = rijen.begin(leerling); plaats < rijen.begin(leerling + 1); plaats++) {
                int rij = rijen.rij(plaats);
                if (Rijen.schooldag(rij) != vorige) {
                    vorige = Rijen.schooldag(rij);
                    dagen[dag++] = vorige << 24;
                }
                dagen[dag - 1] |= Lescode.planes(Rijen.code(rij)) << Rijen.les(rij);
                if (isBijzonder(rij)) {
                    bijzonder[bij++] = bijzonder(rij, rijen.minuten(plaats));
                    bijzonderBegin[leerling] |= (rij & Rijen.LANG) == 0 ? 0 : LANG;
                }
            }
        }
        begin[aantal] = dag;
        bijzonderBegin[aantal] = bij;
        return new Leerlingdagen(Arrays.copyOf(dagen, dag), begin, Arrays.copyOf(bijzonder, bij), bijzonderBegin);
    }

    /// Whether the minutes of a row can matter: late, or ongeoorloofd or luxe for longer than an hour.
    static boolean isBijzonder(int rij) {
        int code = Rijen.code(rij);
        return (code & 2) != 0 && ((code & 4) != 0 || (rij & Rijen.LANG) != 0);
    }

    /// Schooldag, lesson and minutes of a row in one int.
    static int bijzonder(int rij, int minuten) {
        return Rijen.schooldag(rij) << 16 | Rijen.les(rij) << 8 | minuten;
    }

    int aantalLeerlingen() {
        return begin.length - 1;
    }

    int aantalDagen() {
        return dagen.length;
    }

    int[] dagen() {
        return dagen;
    }

    int begin(int leerling) {
        return begin[leerling];
    }

    int[] bijzonder() {
        return bijzonder;
    }

    int bijzonderBegin(int leerling) {
        return bijzonderBegin[leerling] & ~LANG;
    }

    /// Whether a lesson of this pupil that counts lasted longer than an hour.
    boolean isLang(int leerling) {
        return (bijzonderBegin[leerling] & LANG) != 0;
    }
}
