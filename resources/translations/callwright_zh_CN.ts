<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Words</name>
    <message>
        <source>Can be called now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign is paused or was never started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign has not begun yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign&apos;s last day is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s list is switched off in this campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside calling hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside calling hours: it is %1 at the customer&apos;s (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a holiday at the customer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number is on the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is left that can be dialed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign&apos;s limit of attempts is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s limit of attempts is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the next attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the agreed callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the agreed callback by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another agent is working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked to the end in this campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer does not want to be phoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers of this campaign are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 waiting customers are outside their calling hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers wait for their next attempt or callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last customers are with other agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This campaign has no customers yet; import a list or add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign is paused; a team lead can start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customers that are left cannot be dialed, or must not be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Next: %2.</source>
        <comment>why not, and when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The next one comes %2.</source>
        <comment>why nobody, and when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipping a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change of the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking a number off the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lost customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too short for a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long for a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one digit short for a number in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one digit too long for a number in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 digits short for a number in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 digits too long for a number in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several wrong passwords this name is locked for %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” cannot be used for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” cannot be used for: %1. Allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed the %1 “%2” since you opened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too short: it needs at least %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the last active administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error inside the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Callwright database in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a database already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Callwright (version %2, this one knows %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was busy for %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a network file system (%2), where a database can be damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Callwright database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no range of numbers that is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no range of numbers that is in use in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a country code that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a service code, not the number of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: %2, at most %3 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a CSV file nor an XLSX workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are no %2 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has %2 columns, at most %3 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook %1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook %1 is too large (%2, at most %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column holds phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number that can be dialed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number that can be dialed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign “%1” is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No work on “%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not among the agents of the campaign “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 had already moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The far end of call %1 is still on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer cannot be called now (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outcome “%1” in the campaign “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outcome “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome “%1” needs a time to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome “%1” needs product, quantity and amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone is connected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a demo database: it places no real calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one of these: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both, and Caps Lock; an administrator can set a new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, then try again; an administrator can set a new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is written, or whether it was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or change the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again to see the change, then make yours once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it comes back, report it with the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “callwrightctl init”, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer Callwright; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop working on it and restore the last backup; “callwrightctl verify” says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder on a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or change the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it with “+” and the country code, for example +86 138 0013 8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the person&apos;s own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not dialed. An administrator can take it off, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the source and correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the list into smaller files, or save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in your spreadsheet and save it as CSV or XLSX, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that holds the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the encoding of the file by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in that line, or double it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the delimiter and the quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in your spreadsheet and save it again, or save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds them, or keep customers without a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as it is in the file&apos;s header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “custom:NAME” for a field of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct a number, or keep the customer without a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another campaign, or ask a team lead to start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team lead can add them under Projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save its outcome first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next customer, or correct the outcome of the last call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its present state and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next customer; this one comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the campaign&apos;s outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example “tomorrow 15:00”, “+2h” or “2026-11-30 10:00”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what was sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2880 or 2,880.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial from the desktop program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use the customer&apos;s next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a database of your own to call real people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause and its full stop</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correcting somebody else&apos;s outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigning customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exporting customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>showing a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeing whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding to the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking numbers off the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing outcomes and stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeing the team&apos;s work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Great Britain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">培训</translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not dialed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing, with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended in mid-call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhausted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventing people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventing calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace of a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished">客户</translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a customer&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed many customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid a change of many customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showed a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed their language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started or stopped a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a number off the do-not-call list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that belong to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue and calls contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index does not match the customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number index does not match the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open calls that nobody works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists that were not imported to their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages do not match their history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back at an agreed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the number, try the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal: nobody is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en_US</source>
        <comment>the locale of this language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>first and last weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time of this year, as QDateTime writes it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date and time of another year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At all times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <comment>weekdays, from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on %1 holidays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callwright::ui::GlobalSearch</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing fits “%1”. Try a part of the name, pinyin initials, or three digits of the number.</source>
        <translation>没有符合“%1”的内容。可试试姓名的一部分、拼音首字母，或号码中的三位数字。</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, part of a number, or a command</source>
        <translation>姓名、拼音、首字母、号码片段或命令</translation>
    </message>
    <message>
        <source>Global search</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LevelMeter</name>
    <message>
        <source>Sound level</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>callwright::ui::LongTask</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Places</name>
    <message>
        <source>Work</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>绩效</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callwright::ui::StatusLine</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>切换语言</translation>
    </message>
</context>
<context>
    <name>callwright::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>callwright::ui::TopBar</name>
    <message>
        <source>Customers, numbers, commands…</source>
        <translation>搜索客户、电话、拼音、命令…</translation>
    </message>
    <message>
        <source>Global search</source>
        <translation>全局搜索</translation>
    </message>
</context>
</TS>
