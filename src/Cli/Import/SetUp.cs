using System.Globalization;
using CSat.Cli.Connection;
using CSat.Cli.Mappings;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Cli.Import;

/// <summary>Makes what rows refer to. Every step may be repeated: what is there already stays.</summary>
/// <param name="connection">The service.</param>
public sealed class SetUp(ServiceConnection connection)
{
    // The working days of a new organisation whose mapping names no calendar.
    private const string DefaultCalendar = "cn";

    /// <summary>Everything that a survey mapping and its file name.</summary>
    public async Task PrepareAsync(ResponseMapping mapping, Findings findings, CancellationToken cancellation)
    {
        await PrepareOrganizationAsync(mapping, RegimePurpose.Survey, cancellation).ConfigureAwait(false);
        var directory = new Contracts.V1.Directory();
        directory.Departments.AddRange(Entries(mapping.Departments, findings.Departments, mapping.Department).Select(entry => new Department { Code = entry.Code, Name = Text(entry.Name) }));
        directory.Items.AddRange(mapping.Items.Select(item => new Item { Code = item.Code, Name = Text(item.Name), Department = item.Department, Topic = item.Topic }));
        directory.Competitors.AddRange(findings.Competitors.Values.Select(entry => new Competitor { Code = entry.Code, Name = Text(entry.Name) }));
        await PutAsync(mapping.Organization.Code, directory, cancellation).ConfigureAwait(false);
        await PutQuestionnaireAsync(mapping, cancellation).ConfigureAwait(false);
        foreach (var round in findings.Rounds.Values)
        {
            await OpenAsync(mapping, round, cancellation).ConfigureAwait(false);
        }

        foreach (var target in mapping.Targets)
        {
            await SetAsync(mapping.Organization.Code, target, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Everything that a complaint mapping and its file name.</summary>
    public async Task PrepareAsync(ComplaintMapping mapping, Findings findings, CancellationToken cancellation)
    {
        await PrepareOrganizationAsync(mapping, RegimePurpose.Complaint, cancellation).ConfigureAwait(false);
        var directory = new Contracts.V1.Directory();
        directory.Departments.AddRange(Entries(mapping.Departments, findings.Departments, mapping.Department).Select(entry => new Department { Code = entry.Code, Name = Text(entry.Name) }));
        directory.Offerings.AddRange(Entries(mapping.Offerings, findings.Offerings, mapping.Offering).Select(entry => new Offering { Code = entry.Code, Name = Text(entry.Name) }));
        directory.ComplaintCategories.AddRange(
            Entries(mapping.Categories, findings.Categories, mapping.Category).Select(entry => new ComplaintCategory { Code = entry.Code, Name = Text(entry.Name) }));
        await PutAsync(mapping.Organization.Code, directory, cancellation).ConfigureAwait(false);
    }

    /// <summary>The organisation and the departments that a customer mapping names; an import without a mapping is into an organisation that is there.</summary>
    public async Task PrepareAsync(CustomerMapping mapping, bool isMapped, CancellationToken cancellation)
    {
        if (isMapped)
        {
            await PrepareOrganizationAsync(mapping, RegimePurpose.Unspecified, cancellation).ConfigureAwait(false);
            var directory = new Contracts.V1.Directory();
            directory.Departments.AddRange(mapping.Departments.Select(entry => new Department { Code = entry.Code, Name = Text(entry.Name) }));
            await PutAsync(mapping.Organization.Code, directory, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The text as the service takes it.</summary>
    internal static LocalizedText Text(Domain.Text.LocalizedText text) => new() { Zh = text.Zh, En = text.En };

    // Declared entries come first and keep their names; then what values stand for by the mapping; then what the rows name.
    private static IEnumerable<Entry> Entries(IReadOnlyList<Entry> declared, SortedDictionary<string, Entry> found, CodeRule? rule)
    {
        var constants = rule?.Values?.Select(pair => new Entry(pair.Value, Domain.Text.LocalizedText.Same(pair.Key)))
            ?? (rule is { Column: null, Constant: { Length: > 0 } code } ? [new Entry(code, Domain.Text.LocalizedText.Same(code))] : []);
        return declared.Concat(constants).Concat(found.Values).DistinctBy(entry => entry.Code);
    }

    private async Task PrepareOrganizationAsync(ImportMapping mapping, RegimePurpose purpose, CancellationToken cancellation)
    {
        var wanted = mapping.Organization;
        var existing = await FindAsync(wanted.Code, cancellation).ConfigureAwait(false);
        if (existing is null)
        {
            var organization = new Organization { Code = wanted.Code, Name = Text(wanted.Name), TimeZone = wanted.TimeZone.Id, CalendarCode = wanted.Calendar ?? DefaultCalendar };
            await connection.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = organization }, connection.Call(cancellation));
        }
        else if (existing.TimeZone != wanted.TimeZone.Id)
        {
            throw new ProblemException(SetUpProblems.OtherZone(wanted.Code, existing.TimeZone, wanted.TimeZone.Id));
        }
        else if (wanted.Calendar is { } calendar && calendar != existing.CalendarCode)
        {
            throw new ProblemException(SetUpProblems.OtherCalendar(wanted.Code, existing.CalendarCode, calendar));
        }

        if (mapping.Regime is { } regime)
        {
            var request = new AdoptRegimeRequest { Organization = wanted.Code, Content = regime.Content, Purposes = { purpose } };
            await connection.Regimes.AdoptRegimeAsync(request, connection.Call(cancellation));
        }
    }

    private async Task<Organization?> FindAsync(string code, CancellationToken cancellation)
    {
        try
        {
            return await connection.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = code }, connection.Call(cancellation));
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task PutAsync(string organization, Contracts.V1.Directory directory, CancellationToken cancellation) =>
        await connection.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization, Directory = directory }, connection.Call(cancellation));

    private async Task PutQuestionnaireAsync(ResponseMapping mapping, CancellationToken cancellation)
    {
        var version = new QuestionnaireVersion
        {
            Code = mapping.Questionnaire.Code,
            Version = mapping.Questionnaire.Version,
            Title = Text(mapping.Questionnaire.Title),
            Scale = mapping.Questionnaire.Scale,
            Items = { mapping.Items.Select(item => item.Code) },
            ItemScales = { mapping.Items.Where(item => item.Scale.Length > 0 || item.Reversed).Select(item => new ItemScale { Item = item.Code, Scale = item.Scale, Reversed = item.Reversed }) },
        };
        var request = new PutQuestionnaireVersionRequest { Organization = mapping.Organization.Code, QuestionnaireVersion = version };
        await connection.Questionnaires.PutQuestionnaireVersionAsync(request, connection.Call(cancellation));
    }

    private async Task OpenAsync(ResponseMapping mapping, RoundSetup round, CancellationToken cancellation)
    {
        var request = new OpenRoundRequest
        {
            Organization = mapping.Organization.Code,
            Round = new Round
            {
                Code = round.Code,
                Title = Text(round.Title),
                Questionnaire = mapping.Questionnaire.Code,
                QuestionnaireVersion = mapping.Questionnaire.Version,
                SurveyKind = mapping.Rounds.SurveyKind,
                PeriodStart = WireDate.Of(round.Start),
                PeriodEnd = WireDate.Of(round.End),
                FormsSent = round.FormsSent,
                FormsSentOn = round.SentOn is { } sent ? WireDate.Of(sent) : null,
            },
        };
        await connection.Rounds.OpenRoundAsync(request, connection.Call(cancellation));
    }

    private async Task SetAsync(string organization, TargetSetup target, CancellationToken cancellation)
    {
        var request = new SetTargetRequest
        {
            Organization = organization,
            Target = new Target
            {
                Measure = target.Measure,
                ValidFrom = WireDate.Of(target.From),
                ValidTo = WireDate.Of(target.To),
                ValuePercent = new() { Value = target.Percent.ToString("0.####", CultureInfo.InvariantCulture) },
                Method = target.Method,
                ApprovedBy = target.ApprovedBy,
            },
        };
        await connection.Targets.SetTargetAsync(request, connection.Call(cancellation));
    }
}
