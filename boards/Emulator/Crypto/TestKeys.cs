using System;
using System.Globalization;
using System.Text;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// The keys of the emulated terminals. They are published here and protect nothing. All have the card key of one
/// merchant, and an initial key each, of the base key in the examples of ANSI X9.24-3:2017. The operator's passcode is
/// 135790, the supervisor's 246801.
/// </summary>
public static class TestKeys
{
    // Each costs as many rounds as in a real device.
    private static readonly byte[] s_operatorVerifier = Verifier("135790");
    private static readonly byte[] s_supervisorVerifier = Verifier("246801");

    /// <summary>Number of the first terminal.</summary>
    public const string TerminalId = "00000001";

    /// <summary>Number of the merchant's second terminal.</summary>
    public const string StandbyTerminalId = "00000002";

    /// <summary>Number of the base key, 8 hex digits.</summary>
    public const string KeySet = "12345678";

    /// <summary>Under which the provider answers; the provider has it too.</summary>
    public static byte[] Unlock => Convert.FromHexString("9A3E5C7B1D2F40618293A4B5C6D7E8F9");

    /// <summary>Under which cards are named.</summary>
    public static byte[] Card => Convert.FromHexString("5D41402ABC4B2A76B9719D911017C592");

    /// <summary>From which the initial keys of all terminals are derived; the issuer has it.</summary>
    public static byte[] Base => Convert.FromHexString("FEDCBA9876543210F1F1F1F1F1F1F1F1");

    /// <summary>Key serial number of a terminal's message, 24 hex digits.</summary>
    public static string SerialOf(string terminalId, long counter) => $"{KeyIdOf(terminalId)}{counter:X8}";

    /// <summary>A full set for one power-up.</summary>
    /// <param name="terminalId">Number of the terminal.</param>
    /// <param name="generation">How often it got new keys, each time under another number of the initial key.</param>
    public static DeviceKeys Make(string terminalId = TerminalId, int generation = 0)
    {
        uint keySet = uint.Parse(KeySet, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        string keyId = $"{keySet + generation:X8}{terminalId}";
        return MakeWith(terminalId, keyId, CheckOf(MakeWith(terminalId, keyId, new byte[DeviceKeys.CheckLength])));
    }

    /// <summary>What is left in a device whose keys were erased.</summary>
    public static DeviceKeys Erased() => new(
        new byte[DeviceKeys.KeyLength], new byte[DeviceKeys.KeyLength], new byte[DeviceKeys.KeyLength],
        new byte[DeviceKeys.KeyIdLength], new byte[DeviceKeys.TerminalIdLength],
        new byte[DeviceKeys.VerifierLength], new byte[DeviceKeys.VerifierLength], 0,
        new byte[DeviceKeys.CheckLength]);

    private static DeviceKeys MakeWith(string terminalId, string keyId, byte[] check) => new(
        new IssuerKeys(Base).InitialKey(keyId), Card, Unlock, Convert.FromHexString(keyId),
        Encoding.ASCII.GetBytes(terminalId), [.. s_operatorVerifier], [.. s_supervisorVerifier],
        Passcodes.UsualRounds, check);

    private static string KeyIdOf(string terminalId) => $"{KeySet}{terminalId}";

    private static byte[] CheckOf(DeviceKeys keys) =>
        KeyCheck.Compute(new HmacCode(), keys)[..DeviceKeys.CheckLength];

    private static byte[] Verifier(string passcode) =>
        ProviderKeys.VerifierOf(Unlock, Encoding.ASCII.GetBytes(passcode));
}
