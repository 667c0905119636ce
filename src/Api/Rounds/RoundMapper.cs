using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using LocalizedText = CSat.Contracts.V1.LocalizedText;

namespace CSat.Api.Rounds;

/// <summary>Rounds in the words of the contract.</summary>
internal static class RoundMapper
{
    public static Round ToContract(RoundRow row) => new()
    {
        Code = row.Code,
        Title = new LocalizedText { Zh = row.TitleZh, En = row.TitleEn },
        Questionnaire = row.Questionnaire,
        QuestionnaireVersion = row.QuestionnaireVersion,
        SurveyKind = row.SurveyKind,
        PeriodStart = ContractDate.Of(row.PeriodStart),
        PeriodEnd = ContractDate.Of(row.PeriodEnd),
        FormsSent = (int)long.Min(row.FormsSent + row.FormsDistributed, int.MaxValue),
        FormsSentOn = row.FormsSentOn is { } sentOn ? ContractDate.Of(sentOn) : null,
        SurveyPlan = row.SurveyPlan,
        State = EnumCode.Parse<RoundState>(row.State),
        Etag = Etag.Of(row),
    };

    /// <summary>A round that was opened, with the notices before it that are not out in time.</summary>
    public static Round ToContract((RoundRow Round, IReadOnlyList<Domain.Notices.DemandedNotice> Notices) opened)
    {
        var round = ToContract(opened.Round);
        round.DemandedNotices.Add(opened.Notices.Select(notice => new DemandedNotice
        {
            Kind = notice.Rule.Code,
            Name = ContractText.Of(notice.Rule.Name),
            DueOn = ContractDate.Of(notice.DueOn),
            Outcome = ContractEnum.Of<Domain.Notices.NoticeOutcome, NoticeOutcome>(notice.Outcome),
            Rules = { notice.Rule.Rules },
        }));
        return round;
    }

    /// <summary>A page of the rounds found, one more of which were asked for than it may hold.</summary>
    public static ListRoundsResponse ToContract(IReadOnlyList<RoundRow> found, int pageSize)
    {
        var rounds = found.Select(ToContract).ToList();
        var count = Paging.Fit(rounds, pageSize);
        var page = new ListRoundsResponse { Rounds = { rounds.Take(count) } };
        if (count < rounds.Count)
        {
            var last = found[count - 1];
            page.NextPageToken = Paging.Write(RoundRequests.List, ContractDate.Iso(last.PeriodStart), last.Code);
        }

        return page;
    }

    public static GetRoundProposalsResponse ToContract(IReadOnlyList<Domain.Rounds.RoundProposal> proposals) => new() { Proposals = { proposals.Select(ToContract) } };

    private static RoundProposal ToContract(Domain.Rounds.RoundProposal proposal) => new()
    {
        SurveyKind = proposal.Kind.Code,
        Name = new LocalizedText { Zh = proposal.Kind.Name.Zh, En = proposal.Kind.Name.En },
        PeriodStart = ContractDate.Of(proposal.Count.From),
        PeriodEnd = ContractDate.Of(proposal.Count.To),
        Required = proposal.Count.Required,
        Rounds = { proposal.Rounds },
        ToOpen = proposal.ToOpen,
        Outcome = ContractEnum.Of<Domain.Duties.CadenceOutcome, CadenceOutcome>(proposal.Count.Outcome),
        Binding = proposal.Kind.Hard,
        Rules = { proposal.Kind.Rules },
    };
}
