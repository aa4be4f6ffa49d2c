using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>Bodies of requests.</summary>
public static class RequestText
{
    /// <summary>Most bytes of a body.</summary>
    public const int MostBytes = 16 * 1024;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);
    private static readonly string[] s_mediaTypes = ["application/json", "application/yaml"];

    /// <summary>
    /// The text of the body; null, with the refusal sent, when it is no UTF-8 (400), too large (413) or of another
    /// media type (415): a page of another site can send neither of the two without asking first.
    /// </summary>
    public static async Task<string?> Read(HttpContext context)
    {
        string mediaType = (context.Request.ContentType ?? "").Split(';')[0].Trim();
        if (!Array.Exists(s_mediaTypes, known => known.Equals(mediaType, StringComparison.OrdinalIgnoreCase)))
        {
            await Reply.Error(context, StatusCodes.Status415UnsupportedMediaType,
                "the body must be application/json or application/yaml");
            return null;
        }
        try
        {
            using StreamReader reader = new(context.Request.Body, s_strict);
            return await reader.ReadToEndAsync(context.RequestAborted);
        }
        catch (DecoderFallbackException)
        {
            await Reply.Error(context, StatusCodes.Status400BadRequest, "the body is no UTF-8");
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            await Reply.Error(context, exception.StatusCode, $"a body has at most {MostBytes} bytes");
            return null;
        }
    }
}
