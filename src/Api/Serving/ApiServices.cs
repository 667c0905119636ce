using CSat.Api.Authentication;
using CSat.Api.Complaints;
using CSat.Api.Directory;
using CSat.Api.Errors;
using CSat.Api.Regimes;
using CSat.Api.Responses;
using CSat.Api.Surveys;
using CSat.Regimes;

namespace CSat.Api.Serving;

/// <summary>The parts of the API and how they find each other. All are made once: none holds anything of a call.</summary>
internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services, ApiHostOptions options)
    {
        services.AddSingleton(options.Application);
        services.AddSingleton(options.Time);
        services.AddSingleton(CalendarLoader.LoadFolder(options.Home.Calendars));
        services.AddSingleton<ErrorFunnel>().AddSingleton<ErrorInterceptor>().AddSingleton<AnswerCompression>();
        services.AddSingleton<ApiKeyStore>().AddSingleton<Authenticator>().AddSingleton<AuthenticationInterceptor>();
        services.AddSingleton<OrganizationStore>().AddSingleton<TenantResolver>().AddSingleton<DirectoryStore>().AddSingleton<DirectoryService>();
        services.AddSingleton<RegimeLibrary>().AddSingleton<RegimeStore>().AddSingleton<RegimeService>();
        services.AddSingleton<QuestionnaireStore>().AddSingleton<RoundStore>().AddSingleton<TargetStore>().AddSingleton<SurveyService>();
        services.AddSingleton<ResponseReferences>().AddSingleton<ResponseIntake>().AddSingleton<ResponseWriter>().AddSingleton<ResponseImportWriters>()
            .AddSingleton<ResponseService>();
        services.AddSingleton<ComplaintClocks>().AddSingleton<ComplaintStore>().AddSingleton<ComplaintService>();
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = WireProblems.MessageLimit;
            grpc.MaxSendMessageSize = WireProblems.MessageLimit;
            grpc.CompressionProviders = [new WholeGzip()];
            grpc.ResponseCompressionAlgorithm = "gzip";
            grpc.Interceptors.Add<ErrorInterceptor>();
            grpc.Interceptors.Add<AnswerCompression>();
            grpc.Interceptors.Add<AuthenticationInterceptor>();
        });
    }
}
