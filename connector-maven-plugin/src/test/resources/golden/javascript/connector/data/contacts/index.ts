export default class Contacts {}
