using Contract = CSat.Contracts.V1;

namespace CSat.Api.Authentication;

/// <summary>Which roles may call which rpc: one table. An rpc that is not in it is refused to everybody.</summary>
public static class Permissions
{
    private const CallerRole Everybody = CallerRole.Collector | CallerRole.Agent | CallerRole.QualityManager | CallerRole.Approver | CallerRole.Analyst | CallerRole.Administrator;
    private const CallerRole Collect = CallerRole.Collector | CallerRole.QualityManager | CallerRole.Administrator;
    private const CallerRole Manage = CallerRole.QualityManager | CallerRole.Administrator;
    private const CallerRole Approve = Manage | CallerRole.Approver;
    private const CallerRole Work = CallerRole.Agent | CallerRole.QualityManager | CallerRole.Administrator;
    private const CallerRole Intake = Work | CallerRole.Collector;
    private const CallerRole ReadComplaints = Work | CallerRole.Approver | CallerRole.Analyst;

    private static readonly Dictionary<string, CallerRole> Table = new(StringComparer.Ordinal)
    {
        [Directory(nameof(Contract.DirectoryService.DirectoryServiceBase.CreateOrganization))] = CallerRole.Administrator,
        [Directory(nameof(Contract.DirectoryService.DirectoryServiceBase.GetOrganization))] = Everybody,
        [Directory(nameof(Contract.DirectoryService.DirectoryServiceBase.PutDirectory))] = Manage,
        [Directory(nameof(Contract.DirectoryService.DirectoryServiceBase.GetDirectory))] = Everybody,
        [Directory(nameof(Contract.DirectoryService.DirectoryServiceBase.CreateApiKey))] = CallerRole.Administrator,
        [Regime(nameof(Contract.RegimeService.RegimeServiceBase.AdoptRegime))] = CallerRole.Administrator,
        [Regime(nameof(Contract.RegimeService.RegimeServiceBase.ListAdoptedRegimes))] = Everybody,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.PutQuestionnaireVersion))] = Manage,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.GetQuestionnaireVersion))] = Everybody,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.OpenRound))] = Manage,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.CloseRound))] = Approve,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.ListRounds))] = Everybody,
        [Survey(nameof(Contract.SurveyService.SurveyServiceBase.SetTarget))] = Approve,
        [Response(nameof(Contract.ResponseService.ResponseServiceBase.SubmitResponse))] = Collect,
        [Response(nameof(Contract.ResponseService.ResponseServiceBase.ImportResponses))] = Collect,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.RegisterComplaint))] = Intake,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.ConfirmDefect))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.RecordNotice))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.RecordStep))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.AssignComplaint))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.AnswerComplaint))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.RecordVerdict))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.ConfirmEffect))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.CloseComplaint))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.ReopenComplaint))] = Work,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.GetComplaint))] = ReadComplaints,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.ListComplaints))] = ReadComplaints,
        [Complaint(nameof(Contract.ComplaintService.ComplaintServiceBase.ImportComplaints))] = Work,
    };

    /// <summary>The rpcs in the table, by full name ("/csat.v1.Service/Method").</summary>
    public static IReadOnlyCollection<string> Methods => Table.Keys;

    /// <summary>The roles that may call an rpc; none for one that is not in the table.</summary>
    public static CallerRole Needed(string method) => Table.GetValueOrDefault(method);

    /// <summary>Whether an rpc needs no key: the standard services that say whether the server lives and what it offers.</summary>
    public static bool IsPublic(string method) =>
        method.StartsWith("/grpc.health.v1.", StringComparison.Ordinal) || method.StartsWith("/grpc.reflection.", StringComparison.Ordinal);

    private static string Directory(string method) => $"/csat.v1.DirectoryService/{method}";

    private static string Regime(string method) => $"/csat.v1.RegimeService/{method}";

    private static string Survey(string method) => $"/csat.v1.SurveyService/{method}";

    private static string Response(string method) => $"/csat.v1.ResponseService/{method}";

    private static string Complaint(string method) => $"/csat.v1.ComplaintService/{method}";
}
