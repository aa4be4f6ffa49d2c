using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>Answers of the API.</summary>
public static class Reply
{
    /// <summary>Media type of JSON.</summary>
    public const string Json = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A refusal with its reason.</summary>
    public static Task Error(HttpContext context, int status, string reason) =>
        Object(context, status, new JsonObject { ["error"] = reason });

    /// <summary>A JSON object.</summary>
    public static Task Object(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        return context.Response.WriteAsync(body.ToJsonString(s_options), context.RequestAborted);
    }

    /// <summary>Bytes of a media type.</summary>
    public static Task Bytes(HttpContext context, string mediaType, byte[] body, string? fileName = null)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        if (fileName is not null)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        }
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
