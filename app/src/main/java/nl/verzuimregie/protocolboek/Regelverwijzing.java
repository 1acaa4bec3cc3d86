package nl.verzuimregie.protocolboek;

/// A regel as other pages name it.
///
/// @param protocolnaam short name of the protocol
public record Regelverwijzing(String protocol, String protocolnaam, String regel, String titel) {

    /// The address of its page.
    public String adres() {
        return "/protocollen/" + protocol + "/regels/" + regel;
    }
}
