package nl.verzuimregie.toegang;

/// What somebody wants to do. A page belongs to one of these.
public enum Handeling {
    /// See in a list that a pupil exists: name, number and class.
    LIJST,
    /// See the absence of a pupil, the signals and their reasons.
    DOSSIER,
    /// See and do the tasks of one's own function.
    TAAK,
    /// Correct a registration.
    CORRECTIE,
    /// Report a pupil ill or well, and see who is reported so.
    ZIEKMELDING,
    /// Ask for leave for a parent, decide on it, and see what was asked.
    VERLOF,
    /// Say in which lessons a pupil is expected: an opbouwrooster, or less onderwijstijd.
    ROOSTER,
    /// Save who was in a lesson, and see of which lessons nobody did.
    REGISTER,
    /// Load files of a school, and see what was refused.
    LEVERING,
    /// Say who is there and who steps in for whom; nothing about any pupil.
    PERSONEEL,
    /// See whether the messages to people of the school arrived, and set the address to which parents mail; not what
    /// is in any of them.
    POST,
    /// Read the protocol.
    PROTOCOL,
    /// Choose where the protocol leaves room, for the school or for all schools of the samenwerkingsverband.
    INSTELLING,
    /// Judge afterwards whether somebody had to break the glass.
    TOEZICHT,
    /// See how long what is kept and whether the records are whole; say who left, and put a pupil on hold.
    BEWARING,
    /// Say who of the family has an account, and invite them.
    GEZIN,
    /// Look into the own file, or that of one's child.
    PORTAAL,
    /// Read and record from another program, with an access key; no page.
    UITWISSELING;

    /// The key of its name in the messages.
    public String sleutel() {
        return "handeling." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
