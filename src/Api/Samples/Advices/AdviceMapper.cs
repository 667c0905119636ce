using CSat.Contracts.V1;

namespace CSat.Api.Samples.Advices;

/// <summary>Advice on samples in the words of the contract.</summary>
internal static class AdviceMapper
{
    /// <summary>The answer to a question; what nobody expects is absent.</summary>
    public static SampleAdvice ToContract(AdviceQuestion question, AdvisedSample advised)
    {
        var advice = new SampleAdvice
        {
            Round = question.Round, FrameMembers = advised.FrameMembers, MarginPoints = question.MarginPoints, Answers = advised.Answers, EarlierRound = advised.EarlierRound,
        };
        if (advised is { ExpectedReturn: { } expected, Forms: { } forms })
        {
            (advice.ExpectedReturnPercent, advice.Forms) = ((double)expected, forms);
        }

        return advice;
    }
}
