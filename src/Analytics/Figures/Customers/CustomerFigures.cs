namespace CSat.Analytics.Figures;

/// <summary>Everything about customers beside their answers and complaints.</summary>
/// <param name="Register">The register.</param>
/// <param name="Forms">The forms handed in.</param>
/// <param name="Checks">The checks of their data.</param>
/// <param name="Information">Information from other sources.</param>
/// <param name="Topics">What it was about.</param>
/// <param name="Requests">Their requests.</param>
public sealed record CustomerFigures(
    CustomerRegister Register, CustomerForms Forms, CustomerChecks Checks, CollectedInformation Information, InformationTopics Topics, RequestStandings Requests)
{
    /// <summary>Whether there is anything to show.</summary>
    public bool HasData => Register.Groups.Count + Forms.Forms.Count + Checks.Departments.Count + Information.Sources.Count + Requests.Standings.Count > 0;
}
