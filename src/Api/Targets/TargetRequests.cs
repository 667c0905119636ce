using System.Globalization;
using CSat.Api.Information;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using EventKind = CSat.Domain.Targets.TargetEventKind;

namespace CSat.Api.Targets;

/// <summary>Which target.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="ValidFrom">First day.</param>
public sealed record TargetKey(string Measure, DateOnly ValidFrom);

/// <summary>A target that is to be set.</summary>
/// <param name="Target">The target; its id and state are of no account.</param>
/// <param name="Role">Role in which it is set; empty for none.</param>
/// <param name="Etag">The target that it replaces as the caller knows it; empty where that does not matter.</param>
public sealed record TargetDraft(TargetRow Target, string Role, string Etag);

/// <summary>A target that is to be drawn up.</summary>
/// <param name="Key">Which.</param>
/// <param name="ValidTo">Last day, inclusive.</param>
/// <param name="Percent">The value; null for the computed one.</param>
/// <param name="Reason">Why the value is what it is; empty where nobody says.</param>
/// <param name="Role">Role in which it is drawn up; empty for none.</param>
/// <param name="Etag">The target as the caller knows it; empty where that does not matter.</param>
public sealed record TargetDrawing(TargetKey Key, DateOnly ValidTo, decimal? Percent, string Reason, string Role, string Etag);

/// <summary>Something that is to happen to a target that is drawn up.</summary>
/// <param name="Key">Which.</param>
/// <param name="Kind">What.</param>
/// <param name="Etag">The target as the caller knows it; empty where that does not matter.</param>
public sealed record TargetAct(TargetKey Key, EventKind Kind, string Etag)
{
    /// <summary>Role in which it is decided; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why it is rejected, or suits or does not; else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Codes of the departments that it is made known or broken down to; else empty.</summary>
    public string[] Departments { get; init; } = [];

    /// <summary>The values that it is broken down to, in the order of the departments; else empty.</summary>
    public decimal[] Percents { get; init; } = [];

    /// <summary>The answer of an assessment.</summary>
    public bool Suitable { get; init; } = true;

    /// <summary>Id of the information that contradicts it; null for none.</summary>
    public Guid? ContradictedBy { get; init; }
}

/// <summary>Which targets are asked for.</summary>
/// <param name="AfterFrom">First day of the last target shown.</param>
/// <param name="AfterMeasure">Measure of the last target shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record TargetPage(DateOnly AfterFrom, string AfterMeasure, int Count);

/// <summary>Reads requests about targets and checks their fields.</summary>
internal static class TargetRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "targets";

    private const int ApproverLength = 200;
    private const int ReasonLength = 1000;
    private const int DepartmentsLimit = 500;
    private const int PercentDecimals = 4;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetDraft Read(SetTargetRequest request)
    {
        var target = FieldChecks.Required("target", request.Target);
        var checks = new FieldChecks();
        CheckMeasure(checks, target.Measure);
        var (from, to) = checks.Period("valid_from", target.ValidFrom, "valid_to", target.ValidTo);
        var value = Percent(checks, "value_percent", target.ValuePercent);
        if (target.Method == TargetMethod.Unspecified || !Enum.IsDefined(target.Method))
        {
            checks.Add(Problems.FieldMissing("method"));
        }

        checks.Text("approved_by", target.ApprovedBy, ApproverLength);
        CheckRole(checks, request.Role);
        checks.ThrowIfAny();
        return new TargetDraft(
            new TargetRow { Measure = EnumCode.Of(target.Measure), ValidFrom = from, ValidTo = to, ValuePercent = value, Method = EnumCode.Of(target.Method), ApprovedBy = target.ApprovedBy },
            request.Role, target.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetDrawing Read(ProposeTargetRequest request)
    {
        var checks = new FieldChecks();
        CheckMeasure(checks, request.Measure);
        var (from, to) = checks.Period("valid_from", request.ValidFrom, "valid_to", request.ValidTo);
        decimal? percent = request.ValuePercent is null ? null : Percent(checks, "value_percent", request.ValuePercent);
        checks.Text("reason", request.Reason, ReasonLength, required: false);
        CheckRole(checks, request.Role);
        checks.ThrowIfAny();
        return new TargetDrawing(new(EnumCode.Of(request.Measure), from), to, percent, request.Reason, request.Role, request.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetAct Read(DecideTargetRequest request) =>
        ReadAct(request.Measure, request.ValidFrom, request.Approved ? EventKind.Approved : EventKind.Rejected, request.Etag, reason: request.Reason, needsReason: !request.Approved) with { Role = request.Role };

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetAct Read(PublishTargetRequest request) =>
        ReadAct(request.Measure, request.ValidFrom, EventKind.Published, request.Etag, checks => CheckDepartments(checks, [.. request.Departments], "")) with { Departments = [.. request.Departments] };

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetAct Read(BreakDownTargetRequest request)
    {
        decimal[] percents = [];
        string[] departments = [.. request.Departments.Select(department => department.Department)];
        return ReadAct(request.Measure, request.ValidFrom, EventKind.BrokenDown, request.Etag, checks =>
        {
            CheckDepartments(checks, departments, ".department");
            percents = [.. request.Departments.Select((department, index) => Percent(checks, $"departments[{index}].value_percent", department.ValuePercent))];
        }) with { Departments = departments, Percents = percents };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetAct Read(AssessTargetRequest request)
    {
        Guid? contradicted = null;
        return ReadAct(
            request.Measure, request.ValidFrom, EventKind.Assessed, request.Etag,
            checks => contradicted = request.ContradictingInformation.Length > 0 ? InformationRequests.Id(checks, "contradicting_information", request.ContradictingInformation) : null,
            request.Reason, needsReason: !request.Suitable) with { Suitable = request.Suitable, ContradictedBy = contradicted };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetPage Read(ListTargetsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var key = Paging.Read(List, request.PageToken, keyParts: 2);
        if (key is null)
        {
            return new TargetPage(DateOnly.MinValue, "", size + 1);
        }

        return DateOnly.TryParseExact(key[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            ? new TargetPage(from, key[1], size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static TargetAct ReadAct(
        Measure measure, Google.Type.Date? validFrom, EventKind kind, string etag, Action<FieldChecks>? others = null, string reason = "", bool needsReason = false)
    {
        var checks = new FieldChecks();
        CheckMeasure(checks, measure);
        var from = checks.Date("valid_from", validFrom);
        others?.Invoke(checks);
        checks.Text("reason", reason, ReasonLength, required: needsReason);
        checks.ThrowIfAny();
        return new TargetAct(new(EnumCode.Of(measure), from), kind, etag) { Reason = reason };
    }

    private static void CheckMeasure(FieldChecks checks, Measure measure)
    {
        if (measure == Measure.Unspecified || !Enum.IsDefined(measure))
        {
            checks.Add(Problems.FieldMissing("measure"));
        }
    }

    private static void CheckRole(FieldChecks checks, string role)
    {
        if (role.Length > 0)
        {
            checks.Code("role", role);
        }
    }

    private static decimal Percent(FieldChecks checks, string field, Google.Type.Decimal? given)
    {
        var text = given?.Value ?? "";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 100 || decimal.Round(value, PercentDecimals) != value)
        {
            checks.Invalid(field, text, ProblemForm.Percent);
        }

        return value;
    }

    private static void CheckDepartments(FieldChecks checks, string[] codes, string suffix)
    {
        if (codes.Length == 0)
        {
            checks.Add(Problems.FieldMissing("departments"));
        }

        checks.CodesOnce("departments", codes, DepartmentsLimit, suffix);
    }
}
