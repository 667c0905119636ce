namespace CSat.Domain.Problems;

/// <summary>What a problem can be about: keys of words in the message files.</summary>
public static class ProblemThing
{
    /// <summary>An organisation.</summary>
    public const string Organization = "thing.organization";

    /// <summary>A survey round.</summary>
    public const string Round = "thing.round";

    /// <summary>Response.</summary>
    public const string Response = "thing.response";

    /// <summary>A competitor.</summary>
    public const string Competitor = "thing.competitor";

    /// <summary>A complaint.</summary>
    public const string Complaint = "thing.complaint";

    /// <summary>A category of complaints.</summary>
    public const string ComplaintCategory = "thing.complaint-category";

    /// <summary>A department.</summary>
    public const string Department = "thing.department";

    /// <summary>A customer.</summary>
    public const string Customer = "thing.customer";

    /// <summary>A piece of information.</summary>
    public const string Information = "thing.information";

    /// <summary>A request of a customer.</summary>
    public const string ServiceRequest = "thing.service-request";

    /// <summary>A form of collected customers of a month.</summary>
    public const string CustomerForm = "thing.customer-form";

    /// <summary>A product or service.</summary>
    public const string Offering = "thing.offering";

    /// <summary>A version of a questionnaire.</summary>
    public const string QuestionnaireVersion = "thing.questionnaire-version";

    /// <summary>A survey plan.</summary>
    public const string SurveyPlan = "thing.survey-plan";

    /// <summary>A regime version.</summary>
    public const string RegimeVersion = "thing.regime-version";

    /// <summary>An API key.</summary>
    public const string ApiKey = "thing.api-key";

    /// <summary>人员.</summary>
    public const string Person = "thing.person";

    /// <summary>A target.</summary>
    public const string Target = "thing.target";

    /// <summary>A target whose days overlap.</summary>
    public const string TargetOfPeriod = "thing.target-of-period";

    /// <summary>The value of an indicator in a period.</summary>
    public const string IndicatorValue = "thing.indicator-value";

    /// <summary>A notice.</summary>
    public const string Notice = "thing.notice";

    /// <summary>A batch of forms.</summary>
    public const string Batch = "thing.batch";

    /// <summary>The sample of a round.</summary>
    public const string Sample = "thing.sample";

    /// <summary>A draw for the back-check.</summary>
    public const string BackCheck = "thing.back-check";
}

/// <summary>What a field may hold: keys of phrases in the message files. A phrase that names a fact must be given it.</summary>
public static class ProblemForm
{
    /// <summary>Code and version of a questionnaire.</summary>
    public const string CodeVersion = "form.code-version";

    /// <summary>An item is rated at most once.</summary>
    public const string RatedOnce = "form.rated-once";

    /// <summary>So many digits; fact <c>digits</c>.</summary>
    public const string ExactDigits = "form.exact-digits";

    /// <summary>A time that can be.</summary>
    public const string Time = "form.time";

    /// <summary>A whole date that can be meant; facts <c>earliest</c> and <c>latest</c>.</summary>
    public const string BelievableDate = "form.believable-date";

    /// <summary>A number, neither infinite nor none.</summary>
    public const string Finite = "form.finite";

    /// <summary>A whole number that something can count; fact <c>most</c>.</summary>
    public const string WholeWithin = "form.whole-within";

    /// <summary>Levels by order or by item, not both.</summary>
    public const string EitherLevels = "form.either-levels";

    /// <summary>One outcome for each clock.</summary>
    public const string OneOutcome = "form.one-outcome";

    /// <summary>Not before the complaint was received.</summary>
    public const string NotBeforeReceived = "form.not-before-received";

    /// <summary>Empty for events that are no step.</summary>
    public const string StepEventsOnly = "form.step-events-only";

    /// <summary>A whole number from 1.</summary>
    public const string WholeFromOne = "form.whole-from-one";

    /// <summary>An item comes at most once.</summary>
    public const string ItemOnce = "form.item-once";

    /// <summary>Only items of a scale of satisfaction or of another with a best and a worst are reversed.</summary>
    public const string NotReversed = "form.not-reversed";

    /// <summary>An import belongs to one organisation.</summary>
    public const string OneOrganization = "form.one-organization";

    /// <summary>A value of the contract; fact <c>known</c>.</summary>
    public const string KnownValue = "form.known-value";

    /// <summary>The letters of a code.</summary>
    public const string Code = "form.code";

    /// <summary>Zero or more.</summary>
    public const string NotNegative = "form.not-negative";

    /// <summary>A percentage with at most four decimal places.</summary>
    public const string Percent = "form.percent";

    /// <summary>Half of the width of an interval.</summary>
    public const string Margin = "form.margin";

    /// <summary>The weight of a form.</summary>
    public const string Weight = "form.weight";

    /// <summary>A rate of calls, as the environment names it.</summary>
    public const string Rate = "form.rate";

    /// <summary>The form of an organisation's code.</summary>
    public const string OrganizationCode = "form.organization-code";

    /// <summary>A date with year, month and day.</summary>
    public const string WholeDate = "form.whole-date";

    /// <summary>Not before another date; facts <c>other-field</c> and <c>earliest</c>.</summary>
    public const string NotBefore = "form.not-before";

    /// <summary>Not after another date; fact <c>latest</c>.</summary>
    public const string NotAfter = "form.not-after";

    /// <summary>The size of a page.</summary>
    public const string PageSize = "form.page-size";

    /// <summary>SHA-256: 32 bytes.</summary>
    public const string Sha256 = "form.sha-256";

    /// <summary>A reason in the form of ErrorReason.</summary>
    public const string Reason = "form.reason";

    /// <summary>The name of a time zone.</summary>
    public const string TimeZone = "form.time-zone";

    /// <summary>The fields that an update may name.</summary>
    public const string UpdateMask = "form.update-mask";

    /// <summary>The name of a calendar period.</summary>
    public const string Period = "form.period";

    /// <summary>A customer, where the document is of one.</summary>
    public const string ScorecardOnly = "form.scorecard-only";

    /// <summary>Only one of round and period.</summary>
    public const string RoundOrPeriod = "form.round-or-period";

    /// <summary>The token of a write.</summary>
    public const string WriteToken = "form.write-token";

    /// <summary>A moment that is not to come.</summary>
    public const string NotToCome = "form.not-to-come";

    /// <summary>A moment to come.</summary>
    public const string ToCome = "form.to-come";

    /// <summary>A label that cannot be taken for another caller.</summary>
    public const string KeyLabel = "form.key-label";

    /// <summary>A number with at most six decimal places.</summary>
    public const string Number = "form.number";

    /// <summary>Either numerator and denominator, or a value.</summary>
    public const string ShareOrValue = "form.share-or-value";

    /// <summary>A day that is not to come; fact <c>latest</c>.</summary>
    public const string NotAfterToday = "form.not-after-today";

    /// <summary>Points of an item; fact <c>most</c>.</summary>
    public const string Points = "form.points";

    /// <summary>A code is given once.</summary>
    public const string CodeOnce = "form.code-once";

    /// <summary>A count of households, patients or customers.</summary>
    public const string BaseCount = "form.base-count";

    /// <summary>Nothing, or the first day again: it is counted on a day.</summary>
    public const string OneDay = "form.one-day";

    /// <summary>A caller without a key, as the audit names it, of one person only.</summary>
    public const string CallerIdentity = "form.caller-identity";

    /// <summary>A whole number; facts <c>least</c> and <c>most</c>.</summary>
    public const string WholeBetween = "form.whole-between";

    /// <summary>A moment with its offset.</summary>
    public const string MomentWithOffset = "form.moment-with-offset";

    /// <summary>The same as another field; facts <c>other-field</c> and <c>other</c>.</summary>
    public const string SameAs = "form.same-as";
}
