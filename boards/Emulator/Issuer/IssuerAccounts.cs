using System.Collections.Generic;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The accounts of an issuer's cards, and what sales have taken from them.</summary>
public sealed class IssuerAccounts
{
    private readonly Dictionary<string, IssuerAccount> _accounts = [];
    private readonly Dictionary<string, IssuerAccount> _debited = [];

    /// <summary>The account behind an account number; null where it was never needed.</summary>
    public IssuerAccount? Find(string pan) => _accounts.GetValueOrDefault(pan);

    /// <summary>The account behind an account number.</summary>
    public IssuerAccount Of(string pan)
    {
        if (!_accounts.TryGetValue(pan, out IssuerAccount? account))
        {
            account = new IssuerAccount();
            _accounts.Add(pan, account);
        }
        return account;
    }

    /// <summary>Takes from an account what a sale has cost.</summary>
    /// <param name="name">Name of the sale.</param>
    /// <param name="account">The account.</param>
    /// <param name="amountMinor">In minor units.</param>
    public void Debit(string name, IssuerAccount account, long amountMinor)
    {
        account.BalanceMinor -= amountMinor;
        _debited[name] = account;
    }

    /// <summary>Gives back, once, what a sale had cost that does not stand any more.</summary>
    /// <param name="name">Name of the sale.</param>
    /// <param name="amountMinor">In minor units.</param>
    public void GiveBack(string name, long amountMinor)
    {
        if (_debited.Remove(name, out IssuerAccount? account))
        {
            account.BalanceMinor += amountMinor;
        }
    }

    /// <summary>No sale gives anything back any more; balances stay.</summary>
    public void ForgetDebits() => _debited.Clear();
}
