using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Disciplines;

/// <summary>The discipline of surveyors in the words of the contract.</summary>
internal static class DisciplineMapper
{
    public static Surveyor ToContract(SurveyorRow row) => new()
    {
        Surveyor_ = row.Surveyor,
        FormsHandedOut = row.FormsHandedOut,
        DeclaredAt = row.DeclaredAt?.ToTimestamp(),
        DeclarationMissing = row.DeclarationMissing,
        FraudulentForms = row.FraudulentForms,
    };

    public static Fraud ToContract(FraudRow row) => new() { Forms = row.Forms, LeftOut = row.LeftOut, PlannedPenalties = row.PlannedPenalties };

    /// <summary>A page of the surveyors found, one more of which were asked for than it may hold.</summary>
    public static ListSurveyorsResponse ToContract(IReadOnlyList<SurveyorRow> found, ListSurveyorsRequest request)
    {
        var surveyors = found.Select(ToContract).ToList();
        var count = Paging.Fit(surveyors, request.PageSize);
        return new()
        {
            Surveyors = { surveyors.Take(count) },
            NextPageToken = count < surveyors.Count ? Paging.Write(DisciplineRequests.ListName(request.Round), surveyors[count - 1].Surveyor_) : "",
        };
    }
}
