package nl.verzuimregie.account;

import io.nayuki.qrcodegen.QrCode;

/// A text as a picture for the camera of a phone: the path of an SVG in the page itself.
///
/// @param maat how many squares wide and high
record Qrcode(int maat, String lijn) {

    /// So much white around it, as readers need.
    private static final int RAND = 4;

    static Qrcode of(String tekst) {
        QrCode code = QrCode.encodeText(tekst, QrCode.Ecc.MEDIUM);
        var lijn = new StringBuilder();
        for (int rij = 0; rij < code.size; rij++) {
            for (int kolom = 0; kolom < code.size; kolom++) {
                if (code.getModule(kolom, rij)) {
                    lijn.append('M').append(kolom + RAND).append(' ').append(rij + RAND).append("h1v1h-1z");
                }
            }
        }
        return new Qrcode(code.size + 2 * RAND, lijn.toString());
    }
}
