using CSat.Api.Analytics;
using CSat.Api.Audits.Seals;
using CSat.Api.Audits;
using CSat.Api.Authentication.Certificates;
using CSat.Api.Authentication.Tokens;
using CSat.Api.Authentication;
using CSat.Api.BackChecks;
using CSat.Api.Disciplines;
using CSat.Api.Bases;
using CSat.Api.Calls;
using CSat.Api.Complaints.Clocks;
using CSat.Api.Complaints.Events;
using CSat.Api.Complaints.Registrations;
using CSat.Api.Complaints.Warnings;
using CSat.Api.Complaints;
using CSat.Api.Customers;
using CSat.Api.Distributions.SentForms;
using CSat.Api.Distributions;
using CSat.Api.Erasures;
using CSat.Api.Errors;
using CSat.Api.Imports;
using CSat.Api.Indicators;
using CSat.Api.Information;
using CSat.Api.Limits;
using CSat.Api.Notices;
using CSat.Api.Notices.Recipients;
using CSat.Api.Organizations.Keys;
using CSat.Api.Organizations;
using CSat.Api.Persons;
using CSat.Api.Questionnaires;
using CSat.Api.Regimes;
using CSat.Api.Responses.Groups;
using CSat.Api.Responses.Versions;
using CSat.Api.Responses;
using CSat.Api.Rounds.Milestones;
using CSat.Api.Rounds.Statistics;
using CSat.Api.Rounds;
using CSat.Api.Samples;
using CSat.Api.Samples.Advices;
using CSat.Api.ServiceRequests;
using CSat.Api.SurveyPlans;
using CSat.Api.Targets;
using CSat.Api.Validation;
using CSat.Postgres.Requests;
using CSat.Regimes;

namespace CSat.Api.Serving;

/// <summary>The parts of the API and how they find each other. All are made once: none holds anything of a call.</summary>
internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services, ApiHostOptions options)
    {
        services.AddSingleton(options.Application);
        services.AddSingleton(options.Time);
        services.AddSingleton(CalendarLoader.LoadForHost(options.Home.Calendars));
        services.AddSingleton<ErrorFunnel>().AddSingleton<ErrorInterceptor>().AddSingleton<GateInterceptor>().AddSingleton<AnswerCompression>();
        services.AddSingleton(options.Limits).AddSingleton<CallRates>().AddSingleton(new ByteBudget(options.Limits.Bytes));
        services.AddSingleton<ApiKeyStore>().AddSingleton<ApiKeyUses>().AddSingleton<Authenticator>().AddHostedService(parts => parts.GetRequiredService<ApiKeyUses>());
        services.AddSingleton(parts => new TokenCallers(options.Callers?.Tokens is { } rules ? ActivatorUtilities.CreateInstance<TokenReader>(parts, rules) : null));
        services.AddSingleton(parts => ActivatorUtilities.CreateInstance<CertificateCallers>(parts, options));
        services.AddSingleton<TenantResolver>().AddSingleton<RequestLog>().AddSingleton<WriteTokens>().AddSingleton<CallRunner>();
        services.AddSingleton<OrganizationStore>().AddSingleton<KeyStore>().AddSingleton<OrganizationService>().AddSingleton<PersonStore>().AddSingleton<PersonService>().AddSingleton<BaseStore>().AddSingleton<BaseService>();
        services.AddSingleton<RegimeStore>().AddSingleton<RegimeService>();
        services.AddSingleton<QuestionnaireStore>().AddSingleton<QuestionnaireService>();
        services.AddSingleton<RoundStore>().AddSingleton<MilestoneStore>().AddSingleton<StatisticStore>().AddSingleton(parts => ActivatorUtilities.CreateInstance<StatisticService>(parts, options)).AddHostedService(parts => parts.GetRequiredService<StatisticService>()).AddSingleton<RoundService>()
            .AddSingleton<TargetStore>().AddSingleton<TargetService>();
        services.AddSingleton<IndicatorStore>().AddSingleton<IndicatorService>();
        services.AddSingleton<NoticeStore>().AddSingleton<RecipientStore>().AddSingleton<NoticeService>();
        services.AddSingleton<SurveyPlanStore>().AddSingleton<SurveyPlanService>();
        services.AddSingleton<DistributionStore>().AddSingleton<SentFormStore>().AddSingleton<DistributionService>().AddSingleton<BackCheckStore>().AddSingleton<BackCheckService>().AddSingleton<DisciplineStore>().AddSingleton<DisciplineService>().AddSingleton<SampleStore>().AddSingleton<AdviceStore>().AddSingleton<SampleService>();
        services.AddSingleton<CellWriters>().AddSingleton<ImportWriters>().AddSingleton<ImportLog>().AddSingleton<ResponseStore>().AddSingleton<VersionStore>().AddSingleton<ResponseService>();
        services.AddSingleton<ComplaintStore>().AddSingleton<RegistrationStore>().AddSingleton<EventStore>().AddSingleton<ClockStore>().AddSingleton<WarningStore>()
            .AddSingleton<RegistrationService>().AddSingleton<ComplaintService>();
        services.AddSingleton<SealStore>().AddSingleton<AuditStore>().AddSingleton<AuditService>().AddSingleton<ErasureStore>().AddSingleton<ErasureService>();
        services.AddSingleton<CustomerStore>().AddSingleton<CustomerService>().AddSingleton<InformationStore>().AddSingleton<InformationService>()
            .AddSingleton<ServiceRequestStore>().AddSingleton<ServiceRequestService>();
        services.AddSingleton(_ => new AnalyticsStore(options)).AddSingleton<AnalyticsService>();
        if (options.Organizations is { } directory)
        {
            services.AddHostedService(parts => ActivatorUtilities.CreateInstance<SealService>(parts, directory, options));
            services.AddHostedService(parts => ActivatorUtilities.CreateInstance<ClockService>(parts, directory));
        }

        CorsOrigins.Add(services, options.CorsOrigins);
        services.AddGrpcReflection();
        services.AddDatabaseHealth();
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = WireProblems.MessageLimit;
            grpc.MaxSendMessageSize = WireProblems.MessageLimit;
            grpc.CompressionProviders = [new WholeGzip()];
            grpc.ResponseCompressionAlgorithm = "gzip";
            grpc.Interceptors.Add<ErrorInterceptor>();
            grpc.Interceptors.Add<GateInterceptor>();
            grpc.Interceptors.Add<AnswerCompression>();
        }).AddJsonTranscoding(json =>
        {
            json.TypeRegistry = JsonErrors.Details;
            json.JsonSettings.WriteInt64sAsStrings = true;
        });
    }
}
