package nl.verzuimregie.leerlingen;

/// A school said something new about its pupils. Who listens does so in the same transaction.
public record LeerlingenIngeschrevenEvent(int school) {}
