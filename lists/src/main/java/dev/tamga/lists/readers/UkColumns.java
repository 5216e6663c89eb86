package dev.tamga.lists.readers;

/** What the British lists call the columns that are read the same way from both. */
enum UkColumns {
  OFSI(
      "DOB",
      "Town of Birth",
      "Country of Birth",
      "Passport Number",
      "Passport Details",
      "National Identification Number",
      "National Identification Details",
      "Regime"),
  UK_SANCTIONS_LIST(
      "D.O.B",
      "Town of birth",
      "Country of birth",
      "Passport number",
      "Passport additional information",
      "National Identifier number",
      "National Identifier additional information",
      "Regime Name");

  final String birthDate;
  final String birthTown;
  final String birthCountry;
  final String passport;
  final String passportDetails;
  final String nationalIdentifier;
  final String nationalIdentifierDetails;
  final String regime;

  UkColumns(
      String birthDate,
      String birthTown,
      String birthCountry,
      String passport,
      String passportDetails,
      String nationalIdentifier,
      String nationalIdentifierDetails,
      String regime) {
    this.birthDate = birthDate;
    this.birthTown = birthTown;
    this.birthCountry = birthCountry;
    this.passport = passport;
    this.passportDetails = passportDetails;
    this.nationalIdentifier = nationalIdentifier;
    this.nationalIdentifierDetails = nationalIdentifierDetails;
    this.regime = regime;
  }
}
