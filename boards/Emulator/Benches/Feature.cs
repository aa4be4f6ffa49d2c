using System.Collections.Generic;

namespace PosTerminal.Emulator.Benches;

/// <summary>
/// What a bench can have, by the words of "requires" and of a rig's "has". A case says by its steps which of them it
/// needs.
/// </summary>
public static class Feature
{
    /// <summary>The supply can be taken away and given back.</summary>
    public const string Power = "power";

    /// <summary>The supply can be taken away at an event, by whoever hears the console and stands beside it.</summary>
    public const string ArmedCut = "armed-cut";

    /// <summary>Keys can be pressed.</summary>
    public const string Keypad = "keypad";

    /// <summary>Lines of the keypad can be shorted or cut.</summary>
    public const string KeypadDefect = "keypad-defect";

    /// <summary>Cards can be passed through the slot.</summary>
    public const string Swipe = "swipe";

    /// <summary>The terminal tells its events and its state.</summary>
    public const string Console = "console";

    /// <summary>The four lines of the display can be read.</summary>
    public const string DisplayText = "display-text";

    /// <summary>The pixels of the display can be compared with a picture.</summary>
    public const string DisplayPixels = "display-pixels";

    /// <summary>The issuer is the bench's own: it takes orders and shows its book.</summary>
    public const string Issuer = "issuer";

    /// <summary>Messages can be delayed, and replies lost or cut: what an issuer's end of a socket can do.</summary>
    public const string NetworkFault = "network-fault";

    /// <summary>
    /// All of it can fail: radio, names and certificates, and connections that are refused or reset, which a real
    /// socket
    /// does in another order.
    /// </summary>
    public const string NetworkAll = "network-all";

    /// <summary>Levels of named pins can be read.</summary>
    public const string Pins = "pins";

    /// <summary>The case can be opened and closed.</summary>
    public const string Tamper = "tamper";

    /// <summary>Language, profile and rules of the configuration can be chosen for each case.</summary>
    public const string Deployment = "deployment";

    /// <summary>It is a rig: a board with a jig beside it, in real time.</summary>
    public const string Jig = "jig";

    private const string DevicePrefix = "device-";

    /// <summary>All of them but those of <see cref="OfDevice"/>, with what they are good for.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        [Power] = "the supply can be taken away and given back",
        [ArmedCut] = "the supply can be taken away at an event",
        [Keypad] = "keys can be pressed, several at a time, and bounce",
        [KeypadDefect] = "lines of the keypad can be shorted or cut",
        [Swipe] = "cards can be passed through the slot",
        [Console] = "the terminal tells its events and its state",
        [DisplayText] = "the four lines of the display can be read",
        [DisplayPixels] = "the pixels of the display can be compared with a picture",
        [Issuer] = "the issuer takes orders and shows its book",
        [NetworkFault] = "messages are delayed, replies are lost or cut",
        [NetworkAll] = "radio, names and certificates fail, connections are refused or reset",
        [Pins] = "levels of named pins can be read",
        [Tamper] = "the case can be opened",
        [Deployment] = "language, profile and rules are chosen for each case",
    };

    /// <summary>Older words of "requires", which every virtual bench has.</summary>
    public static IReadOnlyList<string> OlderWords { get; } = ["pinpad", "display", "network", "provider", "device"];

    /// <summary>A part of the device that can be changed, as "device-supply"; the case alone is "tamper".</summary>
    public static string OfDevice(string part) => part == Tamper ? Tamper : DevicePrefix + part;
}
