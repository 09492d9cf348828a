namespace Helpnet.StripeStandIn;

/// <summary>The words of the hosted pages. They are the stand-in's own: it knows nothing of who uses it.</summary>
internal sealed record PageWords(
    string Language, string PayTitle, string Practice, string CardNumber, string Expiry, string Code, string Pay, string Back, string Declined,
    string CheckTitle, string CheckText, string Accept, string Refuse, string Gone, string SetUpTitle, string SetUpText, string Name, string Iban,
    string Done, string Later)
{
    private static readonly PageWords English = new(
        "en", "Pay", "This is a practice page: no money moves.", "Card number", "Expiry (MM / YY)", "Security code", "Pay {0}", "Back",
        "The card was declined. Please try another one.",
        "Your bank asks", "Please confirm the payment with your bank.", "Confirm", "Refuse", "This page is no longer open.",
        "Set up payments", "This is a practice page: nothing is checked.", "Legal name", "IBAN", "Complete", "Continue later");

    private static readonly PageWords French = new(
        "fr", "Payer", "Ceci est une page d'exercice : aucun argent ne circule.", "Numéro de carte", "Expiration (MM / AA)", "Code de sécurité",
        "Payer {0}", "Retour", "La carte a été refusée. Veuillez en essayer une autre.",
        "Votre banque demande", "Veuillez confirmer le paiement auprès de votre banque.", "Confirmer", "Refuser", "Cette page n'est plus ouverte.",
        "Configurer les paiements", "Ceci est une page d'exercice : rien n'est vérifié.", "Nom légal", "IBAN", "Terminer", "Continuer plus tard");

    private static readonly PageWords German = new(
        "de", "Bezahlen", "Dies ist eine Übungsseite: Es fließt kein Geld.", "Kartennummer", "Gültig bis (MM / JJ)", "Prüfnummer",
        "{0} bezahlen", "Zurück", "Die Karte wurde abgelehnt. Bitte versuchen Sie eine andere.",
        "Ihre Bank fragt", "Bitte bestätigen Sie die Zahlung bei Ihrer Bank.", "Bestätigen", "Ablehnen", "Diese Seite ist nicht mehr offen.",
        "Zahlungen einrichten", "Dies ist eine Übungsseite: Es wird nichts geprüft.", "Rechtlicher Name", "IBAN", "Abschließen", "Später fortfahren");

    public static PageWords In(string? language) => language switch { "fr" => French, "de" => German, _ => English };
}
